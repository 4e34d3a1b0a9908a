import PlayArrowOutlined from '@mui/icons-material/PlayArrowOutlined';
import Button from '@mui/material/Button';
import { useMay } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Delivery } from '../deliveries/delivery';
import { StartRunDialog } from './StartRunDialog';

/** Starts a collection run, over a given delivery or one to be chosen. */
export function StartRun({ delivery }: { delivery?: Delivery }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  if (!useMay('start', 'run')) return null;
  return (
    <>
      <Button variant="contained" startIcon={<PlayArrowOutlined />} onClick={() => setOpen(true)}>
        {translate('collections.start.action')}
      </Button>
      {isOpen && <StartRunDialog delivery={delivery} onClose={() => setOpen(false)} />}
    </>
  );
}
