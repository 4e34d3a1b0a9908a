import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { RoleChange } from './roles-api';
import { useRoleWords } from './useRoleWords';

/** Differences as sentences. */
export function ChangeList({ changes }: { changes: readonly RoleChange[] }) {
  const translate = useTranslate();
  const words = useRoleWords();
  if (changes.length === 0)
    return <Typography color="textSecondary">{translate('resources.roles.noChanges')}</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5 }}>
      {changes.map(words.change).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </Box>
  );
}
