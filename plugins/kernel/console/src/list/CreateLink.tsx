import { Can } from '@casl/react';
import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import { useResourceContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

/** The way to a new record, for those who may create one. */
export function CreateLink({ subject }: { subject: string }) {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  return (
    <Can I="create" a={subject}>
      <Button component={Link} to={`/${resource}/create`} variant="contained" startIcon={<AddOutlined />}>
        {translate('ra.page.create', { name: translate(`resources.${resource}.name`, { smart_count: 1 }) })}
      </Button>
    </Can>
  );
}
