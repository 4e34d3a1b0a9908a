import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import { useResourceContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useMay } from '../session/useSession';

/** The way to a new record, for those who may create one. */
export function CreateLink({ subject }: { subject: string }) {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  if (!useMay('create', subject)) return null;
  return (
    <Button component={Link} to={`/${resource}/create`} variant="contained" startIcon={<AddOutlined />}>
      {translate('ra.page.create', { name: translate(`resources.${resource}.name`, { smart_count: 1 }) })}
    </Button>
  );
}
