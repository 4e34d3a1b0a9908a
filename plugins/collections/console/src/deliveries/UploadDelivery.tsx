import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { Can } from '@casl/react';
import Button from '@mui/material/Button';
import { UploadDialog } from '@kassenwerk/kernel/console';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';

/** Takes a delivery of a fund in by hand; usually the pick-up folder does it. */
export function UploadDelivery() {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const done = ({ documentId }: { documentId: string }) => {
    notify('resources.deliveries.uploaded', { type: 'success' });
    void queries.invalidateQueries({ queryKey: ['deliveries'] });
    navigate(`/deliveries/${documentId}/show`);
  };
  return (
    <Can I="create" a="delivery">
      <Button variant="contained" startIcon={<UploadFileOutlined />} onClick={() => setOpen(true)}>
        {translate('resources.deliveries.upload')}
      </Button>
      <UploadDialog<{ documentId: string }>
        open={isOpen}
        title={translate('resources.deliveries.upload')}
        hint={translate('resources.deliveries.uploadHint')}
        path="/collections/deliveries"
        accept=".csv,.txt"
        onClose={() => setOpen(false)}
        onDone={done}
      />
    </Can>
  );
}
