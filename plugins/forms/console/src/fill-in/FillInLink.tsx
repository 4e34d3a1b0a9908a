import Button from '@mui/material/Button';
import { useMay } from '@kassenwerk/kernel/console';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

/** On the page of a member: a form that staff fill in together with this member. */
export function FillInLink() {
  const translate = useTranslate();
  const member = useRecordContext<{ id: string; tenant: string }>();
  const mayFillIn = useMay('create', 'formSubmission', member && { tenant: member.tenant });
  if (!member || !mayFillIn) return null;
  const query = new URLSearchParams({ tenant: member.tenant, member: member.id });
  return (
    <Button component={RouterLink} to={`/fill-in?${query}`} variant="outlined">
      {translate('forms.fillIn.title')}
    </Button>
  );
}
