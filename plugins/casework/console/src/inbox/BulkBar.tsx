import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCommand, useMay } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { caseworkApi, type BulkAction } from '../casework-api';
import { BulkDialog } from './BulkDialog';
import { BulkNotice } from './BulkNotice';

interface Props {
  tenant: string;
  ids: string[];
  onDone(): void;
}

const kinds: readonly BulkAction['kind'][] = ['assign', 'moveToTeam', 'prioritise', 'followUp', 'close'];

/** What can be done to all selected cases at once: shown before, and taken back within ten minutes. */
export function BulkBar({ tenant, ids, onDone }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const mayChange = useMay('update', 'case');
  const [kind, setKind] = useState<BulkAction['kind']>();
  const bulk = useCommand((action: BulkAction) => caseworkApi.bulk(tenant, ids, action), {
    stale: ['inbox', 'inbox-counters'],
    onDone: (result) => {
      notify(<BulkNotice {...result} />, { autoHideDuration: 30_000 });
      onDone();
    },
  });
  if (!mayChange) return null;
  return (
    <Box
      role="region"
      aria-label={translate('casework.bulk.title')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', px: 2, py: 1, bgcolor: 'action.selected' }}
    >
      <Typography variant="body2" role="status" sx={{ mr: 1 }}>
        {translate('casework.bulk.selected', { smart_count: ids.length })}
      </Typography>
      {kinds.map((one) => (
        <Button key={one} size="small" variant="outlined" color="inherit" onClick={() => setKind(one)}>
          {translate(`casework.bulk.${one}`)}
        </Button>
      ))}
      <Button size="small" color="inherit" onClick={onDone}>
        {translate('casework.bulk.none')}
      </Button>
      {kind && (
        <BulkDialog
          tenant={tenant}
          ids={ids}
          kind={kind}
          onClose={() => setKind(undefined)}
          onSubmit={(action) => bulk.mutateAsync(action)}
        />
      )}
    </Box>
  );
}
