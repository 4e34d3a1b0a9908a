import PlayArrowOutlined from '@mui/icons-material/PlayArrowOutlined';
import { Can } from '@casl/react';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Delivery } from '../deliveries/delivery';
import { StartRunDialog } from './StartRunDialog';

/** Starts a collection run, over a given delivery or one to be chosen. */
export function StartRun({ delivery }: { delivery?: Delivery }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <Can I="start" a="run">
      <Button variant="contained" startIcon={<PlayArrowOutlined />} onClick={() => setOpen(true)}>
        {translate('collections.start.action')}
      </Button>
      {isOpen && <StartRunDialog delivery={delivery} onClose={() => setOpen(false)} />}
    </Can>
  );
}
