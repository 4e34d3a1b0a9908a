import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Panel, PlainSelect, useFormats } from '@kassenwerk/kernel/console';
import { berlinCivilDate, federalStates, germanHolidays, type FederalState } from '@kassenwerk/kernel/domain';
import { useTranslate } from 'react-admin';
import type { ServiceLevels } from '../settings/settings-api';
import { closedDay, closedDayText } from './closed-days';

interface Props {
  draft: ServiceLevels;
  fundState: string | null;
  mayChange: boolean;
  onChange(draft: ServiceLevels): void;
}

/** When the fund works: hours, holidays of a federal state, and days on which it is closed. */
export function CalendarPanel({ draft, fundState, mayChange, onChange }: Props) {
  const translate = useTranslate();
  const text = (name: string, values: object = {}) => translate(`casework.levels.${name}`, values);
  const nameOf = (state: string) => text(`state.${state}`);
  const isWrong = draft.opensAt >= draft.closesAt;
  const time = (name: 'opensAt' | 'closesAt') => (
    <TextField
      type="time"
      required
      disabled={!mayChange}
      label={text(`fields.${name}`)}
      value={draft[name]}
      error={isWrong}
      helperText={isWrong ? text('wrongHours') : undefined}
      onChange={({ target }) => onChange({ ...draft, [name]: target.value })}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
  return (
    <Panel title={text('calendar')} note={text('calendarNote')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr' }}>
          {time('opensAt')}
          {time('closesAt')}
        </Box>
        <PlainSelect
          label={text('fields.state')}
          disabled={!mayChange}
          value={draft.state ?? ''}
          options={[
            { value: '', label: fundState ? text('ofFund', { state: nameOf(fundState) }) : text('noState') },
            ...federalStates
              .map((value) => ({ value, label: nameOf(value) }))
              .sort((one, next) => one.label.localeCompare(next.label)),
          ]}
          onChange={(state) => onChange({ ...draft, state: state || undefined })}
        />
        <Autocomplete
          multiple
          freeSolo
          disabled={!mayChange}
          options={[]}
          value={draft.closedOn.map(closedDayText)}
          onChange={(_event, days) =>
            onChange({ ...draft, closedOn: [...new Set(days.flatMap((day) => closedDay(day) ?? []))].sort() })
          }
          renderInput={(params) => (
            <TextField {...params} label={text('fields.closedOn')} helperText={text('closedOnHint')} />
          )}
        />
        <Holidays state={(draft.state ?? fundState ?? undefined) as FederalState | undefined} />
      </Box>
    </Panel>
  );
}

function Holidays({ state }: { state: FederalState | undefined }) {
  const translate = useTranslate();
  const { date } = useFormats();
  const today = berlinCivilDate(new Date());
  const year = Number(today.slice(0, 4));
  const coming = [year, year + 1].flatMap((one) => germanHolidays(one, state)).filter((day) => day >= today);
  return (
    <Typography variant="body2" color="textSecondary">
      {translate('casework.levels.holidays', { days: coming.slice(0, 6).map(date).join(', ') })}
    </Typography>
  );
}
