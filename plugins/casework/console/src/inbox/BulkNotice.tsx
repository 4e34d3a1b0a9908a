import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { UndoNotice } from './UndoNotice';

interface Props {
  id: string;
  changed: number;
  /** Set while a second person has to agree; nothing has changed until then. */
  release: string | null;
}

/** What came of a change of many cases, and what can be done now. */
export function BulkNotice({ id, changed, release }: Props) {
  const translate = useTranslate();
  if (release === null) return <UndoNotice batch={id} changed={changed} />;
  return (
    <Alert
      severity="info"
      variant="filled"
      action={
        <Button component={Link} to={`/releases/${release}`} color="inherit" size="small">
          {translate('casework.bulk.toRelease')}
        </Button>
      }
    >
      {translate('casework.bulk.needsRelease')}
    </Alert>
  );
}
