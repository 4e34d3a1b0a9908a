import { FormDialog } from '@kassenwerk/kernel/console';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { caseworkApi } from '../casework-api';
import { useCaseChange, type CaseDialogProps } from './case-dialog';

/** Two requests about one thing become one case; that can be taken back. */
export function MergeDialog({ shown, onClose }: CaseDialogProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [into, setInto] = useState('');
  const { mutateAsync } = useCaseChange(() => caseworkApi.merge(shown.id, shown.revision, into), {
    success: 'casework.done.merged',
    onDone: () => navigate(`/cases/${into}`),
  });
  const others = shown.siblings.filter(({ status }) => status === 'open' || status === 'waiting');
  const hint = others.length > 0 ? 'hint' : shown.memberId === null ? 'noMember' : 'none';
  return (
    <FormDialog
      open
      title={translate('casework.action.merge')}
      submit={translate('casework.action.merge')}
      disabled={into === ''}
      onClose={onClose}
      onSubmit={() => mutateAsync(undefined)}
    >
      <Typography>{translate(`casework.merge.${hint}`)}</Typography>
      <RadioGroup aria-label={translate('casework.merge.into')} value={into} onChange={(_event, id) => setInto(id)}>
        {others.map(({ id, number, title }) => (
          <FormControlLabel key={id} value={id} control={<Radio />} label={`${number} · ${title}`} />
        ))}
      </RadioGroup>
    </FormDialog>
  );
}
