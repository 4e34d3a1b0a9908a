import Button from '@mui/material/Button';
import { useMay } from '@kassenwerk/kernel/console';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

/** On the page of a member: everything this member has submitted. */
export function MemberSubmissionsLink() {
  const translate = useTranslate();
  const member = useRecordContext<{ id: string; tenant: string }>();
  const mayRead = useMay('read', 'formSubmission', member && { tenant: member.tenant });
  if (!member || !mayRead) return null;
  const filter = encodeURIComponent(JSON.stringify({ memberId: member.id }));
  return (
    <Button component={RouterLink} to={`/form-submissions?filter=${filter}`} variant="outlined">
      {translate('resources.form-submissions.name', { smart_count: 2 })}
    </Button>
  );
}
