import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { Can } from '@casl/react';
import Button from '@mui/material/Button';
import { UploadDialog } from '@kassenwerk/kernel/console';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';

/** Takes in a file of the bank by hand. */
export function UploadBankMessage() {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const done = ({ documentId }: { documentId: string }) => {
    notify('resources.bank-messages.uploaded', { type: 'success' });
    ['bank-messages', 'returns', 'bank-files'].forEach((key) => void queries.invalidateQueries({ queryKey: [key] }));
    navigate(`/bank-messages/${documentId}/show`);
  };
  return (
    <Can I="create" a="bankMessage">
      <Button variant="contained" startIcon={<UploadFileOutlined />} onClick={() => setOpen(true)}>
        {translate('resources.bank-messages.upload')}
      </Button>
      <UploadDialog<{ documentId: string }>
        open={isOpen}
        title={translate('resources.bank-messages.upload')}
        hint={translate('resources.bank-messages.uploadHint')}
        path="/collections/bank-messages"
        accept=".xml,.zip"
        onClose={() => setOpen(false)}
        onDone={done}
      />
    </Can>
  );
}
