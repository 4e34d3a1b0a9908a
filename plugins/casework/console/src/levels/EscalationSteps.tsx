import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutline from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { PlainSelect } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { ServiceLevel } from '../settings/settings-api';

type Steps = NonNullable<ServiceLevel['escalation']>;

interface Props {
  steps: Steps | undefined;
  onChange(steps: Steps | undefined): void;
}

const most = 5;

/** When team leads are told that a case is late, one step after the other. */
export function EscalationSteps({ steps, onChange }: Props) {
  const translate = useTranslate();
  const text = (name: string, values: object = {}) => translate(`casework.levels.${name}`, values);
  const mode = steps === undefined ? 'unsaid' : steps.length === 0 ? 'nobody' : 'steps';
  const choose = (value: string) =>
    onChange(value === 'unsaid' ? undefined : value === 'nobody' ? [] : [{ after: 'due', hours: 0 }]);
  const change = (place: number, changed: Partial<Steps[number]>) =>
    onChange(steps?.map((one, at) => (at === place ? { ...one, ...changed } : one)));
  return (
    <Box role="group" aria-label={text('fields.escalation')} sx={{ display: 'grid', gap: 1.5 }}>
      <PlainSelect
        label={text('fields.escalation')}
        value={mode}
        options={['unsaid', 'nobody', 'steps'].map((value) => ({ value, label: text(`tell.${value}`) }))}
        onChange={choose}
      />
      {steps?.map(({ after, hours }, place) => (
        <Box
          // Steps have no identity of their own: their place is what counts.
          key={place}
          role="group"
          aria-label={text('stepNumber', { number: place + 1 })}
          sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr auto' } }}
        >
          <PlainSelect
            label={text('from')}
            value={after}
            options={(['received', 'due'] as const).map((value) => ({ value, label: text(`after.${value}`) }))}
            onChange={(value) => change(place, { after: value as Steps[number]['after'] })}
          />
          <TextField
            type="number"
            size="small"
            required
            label={text('fields.hours')}
            helperText={after === 'due' ? text('beforeHint') : undefined}
            value={hours}
            onChange={({ target }) => change(place, { hours: Number(target.value) })}
            slotProps={{ htmlInput: { min: -400, max: 400, step: 0.25 } }}
          />
          <IconButton
            sx={{ alignSelf: 'start' }}
            aria-label={text('removeStep', { number: place + 1 })}
            onClick={() => onChange(steps.filter((_one, at) => at !== place))}
          >
            <DeleteOutline />
          </IconButton>
        </Box>
      ))}
      {mode === 'steps' && steps!.length < most && (
        <Button
          startIcon={<AddOutlined />}
          sx={{ justifySelf: 'start' }}
          onClick={() => onChange([...steps!, { after: 'due', hours: 8 }])}
        >
          {text('addStep')}
        </Button>
      )}
    </Box>
  );
}
