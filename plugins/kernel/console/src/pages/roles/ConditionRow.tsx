import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { Limits } from './role-draft';

const person = { actor_team: '${actor.team}', actor_id: '${actor.id}' } as const;
const fixed = 'fixed';

interface ConditionRowProps {
  /** Of the field. */
  label: string;
  value: NonNullable<Limits['conditions']>[string];
  /** Without a value the condition goes. */
  onChange(value: string | undefined): void;
}

/** One condition: a field and what has to stand in it, the person's team, the person, or a fixed word. */
export function ConditionRow({ label, value, onChange }: ConditionRowProps) {
  const translate = useTranslate();
  const text = typeof value === 'object' ? value.$in.join(', ') : String(value);
  const kind = Object.entries(person).find(([, placeholder]) => placeholder === text)?.[0] ?? fixed;
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '2fr 2fr 2fr auto', alignItems: 'center' }}>
      <Box>{label}</Box>
      <TextField
        select
        size="small"
        label={translate('resources.roles.equals')}
        value={kind}
        onChange={({ target }) => onChange(target.value === fixed ? '' : person[target.value as keyof typeof person])}
      >
        {Object.keys(person).map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`resources.roles.placeholder.${one}`)}
          </MenuItem>
        ))}
        <MenuItem value={fixed}>{translate('resources.roles.fixedValue')}</MenuItem>
      </TextField>
      {kind === fixed ? (
        <TextField
          size="small"
          label={translate('resources.roles.value')}
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <span />
      )}
      <IconButton onClick={() => onChange(undefined)} aria-label={`${translate('ra.action.remove')}: ${label}`}>
        <DeleteOutlined fontSize="small" />
      </IconButton>
    </Box>
  );
}
