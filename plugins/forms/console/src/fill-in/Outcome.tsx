import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { Panel, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

/** It is stored for good by then. */
export function Submitted({
  receipt: { submissionId, reference },
  onAgain,
}: {
  receipt: { submissionId: string; reference: string };
  onAgain(): void;
}) {
  const translate = useTranslate();
  return (
    <Panel title={translate('forms.fillIn.submitted')} actions={<Again onAgain={onAgain} />}>
      <Alert severity="success" sx={{ mb: 2 }}>
        {translate('forms.fillIn.reference', { reference })}
      </Alert>
      <Link component={RouterLink} to={`/form-submissions/${submissionId}/show`}>
        {translate('forms.fillIn.toSubmission')}
      </Link>
    </Panel>
  );
}

/** The link is shown once; whoever has it goes on with the answers. */
export function HandedOver({
  draft: { link, expiresAt },
  onAgain,
}: {
  draft: { link: string; expiresAt: string };
  onAgain(): void;
}) {
  const translate = useTranslate();
  const { instant } = useFormats();
  return (
    <Panel title={translate('forms.fillIn.handedOver')} actions={<Again onAgain={onAgain} />}>
      <Alert severity="info" sx={{ mb: 2 }}>
        {translate('forms.fillIn.handedOverNote', { until: instant(expiresAt) })}
      </Alert>
      <TextField
        fullWidth
        label={translate('forms.fillIn.link')}
        value={link}
        onFocus={({ target }) => target.select()}
        slotProps={{ htmlInput: { readOnly: true } }}
      />
    </Panel>
  );
}

function Again({ onAgain }: { onAgain(): void }) {
  const translate = useTranslate();
  return (
    <Button size="small" onClick={onAgain}>
      {translate('forms.fillIn.again')}
    </Button>
  );
}
