import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { FormDialog, PlainSelect } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ServiceLevel } from '../settings/settings-api';
import { areas, channels, priorities, topics } from '../words/case-words';
import { useCaseWords } from '../words/useCaseWords';
import { EscalationSteps } from './EscalationSteps';

interface Props {
  level: ServiceLevel;
  isNew: boolean;
  onKeep(level: ServiceLevel): void;
  onClose(): void;
}

type Side = 'area' | 'topic' | 'channel' | 'priority';
const sides: Readonly<Record<Side, readonly string[]>> = {
  area: areas,
  topic: topics,
  channel: channels,
  priority: priorities,
};

/** What is left empty says nothing, and the next line that fits counts. */
const without = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== '')) as T;

/** One line: for which cases, and what it says about them. */
export function LevelDialog({ level: start, isNew, onKeep, onClose }: Props) {
  const translate = useTranslate();
  const words = useCaseWords();
  const [level, setLevel] = useState(start);
  const label = (name: string) => translate(`casework.levels.fields.${name}`);
  const set = (change: Partial<ServiceLevel>) => setLevel({ ...level, ...change });
  const options = (side: Side) => {
    const known = sides[side];
    const own = level[side];
    return [
      { value: '', label: translate('casework.levels.any') },
      ...(own && !known.includes(own) ? [own, ...known] : known).map((value) => ({ value, label: words[side](value) })),
    ];
  };
  const days = (name: 'answerDays' | 'statutoryDays', most: number) => (
    <TextField
      type="number"
      label={label(name)}
      helperText={translate(`casework.levels.${name}Hint`)}
      value={level[name] ?? ''}
      onChange={({ target }) => set({ [name]: target.value === '' ? undefined : Number(target.value) })}
      slotProps={{ htmlInput: { min: 0, max: most, step: 1 }, inputLabel: { shrink: true } }}
    />
  );
  const giveBack = level.giveBackHours === undefined ? '' : level.giveBackHours === null ? 'stays' : 'hours';
  return (
    <FormDialog
      open
      wide
      title={translate(isNew ? 'casework.levels.add' : 'casework.levels.change')}
      submit={translate('casework.levels.keep')}
      isChanged={level !== start}
      onClose={onClose}
      onSubmit={() => Promise.resolve(onKeep(without(level)))}
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {(Object.keys(sides) as Side[]).map((side) => (
          <PlainSelect
            key={side}
            label={translate(`casework.fields.${side}`)}
            value={level[side] ?? ''}
            options={options(side)}
            onChange={(value) => set({ [side]: value || undefined })}
          />
        ))}
        {days('answerDays', 365)}
        {days('statutoryDays', 730)}
        <PlainSelect
          label={label('giveBackHours')}
          value={giveBack}
          helperText={translate('casework.levels.giveBackHint')}
          options={['', 'stays', 'hours'].map((value) => ({
            value,
            label: translate(`casework.levels.giveBack.${value || 'unsaid'}`),
          }))}
          onChange={(value) => set({ giveBackHours: value === '' ? undefined : value === 'stays' ? null : 8 })}
        />
        {giveBack === 'hours' && (
          <TextField
            type="number"
            required
            label={label('hours')}
            value={level.giveBackHours || ''}
            onChange={({ target }) => set({ giveBackHours: Number(target.value) })}
            slotProps={{ htmlInput: { min: 0.25, max: 400, step: 0.25 } }}
          />
        )}
      </Box>
      <EscalationSteps steps={level.escalation} onChange={(escalation) => set({ escalation })} />
    </FormDialog>
  );
}
