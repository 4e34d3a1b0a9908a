import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { EmptyState, useFormats, useLanguage } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { Absence, AbsencePlan } from '../people/people-api';
import { daysOf, monthCells } from './month-cells';

interface AbsenceMonthProps {
  plan: AbsencePlan;
  first: string;
  last: string;
  onChoose(absence: Absence): void;
}

/** A row a person, a column a day; an absence is one button over its days, so that Tab goes from one to the next. */
export function AbsenceMonth({ plan, first, last, onChoose }: AbsenceMonthProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { date } = useFormats();
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const days = daysOf(first, last);
  const closed = new Set(plan.closed);
  const nameOf = (id: string | null) => plan.people.find((person) => person.id === id)?.name ?? '–';
  const label = ({ kind, firstDay, lastDay, substituteId }: Absence, name: string) =>
    translate('casework.absences.of', {
      name,
      kind: translate(`casework.absences.kind.${kind}`),
      from: date(firstDay),
      to: date(lastDay),
      substitute: nameOf(substituteId),
    });
  if (plan.people.length === 0)
    return (
      <EmptyState title={translate('casework.people.nobody')}>{translate('casework.people.nobodyHint')}</EmptyState>
    );
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('casework.absences.title')}>
      <Box
        component="table"
        aria-label={translate('casework.absences.title')}
        sx={{
          borderCollapse: 'collapse',
          width: '100%',
          minWidth: 900,
          '& th, & td': { border: 1, borderColor: 'divider', p: 0, height: 36, fontSize: '0.8rem', fontWeight: 400 },
          '& th[scope=row]': { px: 2, textAlign: 'left', whiteSpace: 'nowrap', fontWeight: 600 },
        }}
      >
        <thead>
          <tr>
            <Box component="th" scope="col" sx={{ px: 2, textAlign: 'left' }}>
              {translate('casework.people.person')}
            </Box>
            {days.map((day) => (
              <Box component="th" key={day} scope="col" sx={closed.has(day) ? { bgcolor: 'action.hover' } : {}}>
                <span>{weekday.format(new Date(`${day}T00:00:00Z`)).slice(0, 2)}</span>
                <br />
                {Number(day.slice(8))}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.people.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {monthCells(
                first,
                last,
                plan.absences.filter(({ staffId }) => staffId === id),
              ).map(({ day, span, absence }) =>
                absence ? (
                  <td key={day} colSpan={span}>
                    <AbsenceBar
                      absence={absence}
                      label={label(absence, name)}
                      wide={span > 3}
                      onChoose={() => onChoose(absence)}
                    />
                  </td>
                ) : (
                  <Box component="td" key={day} sx={closed.has(day) ? { bgcolor: 'action.hover' } : {}} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

interface AbsenceBarProps {
  absence: Absence;
  label: string;
  wide: boolean;
  onChoose(): void;
}

function AbsenceBar({ absence: { kind }, label, wide, onChoose }: AbsenceBarProps) {
  const translate = useTranslate();
  const word = translate(`casework.absences.kind.${kind}`);
  return (
    <ButtonBase
      aria-label={label}
      title={label}
      onClick={onChoose}
      sx={{
        width: '100%',
        height: 28,
        borderRadius: 1,
        fontSize: '0.75rem',
        bgcolor: 'primary.main',
        color: 'primary.contrastText',
        '&:focus-visible': { outline: '2px solid', outlineOffset: 2, outlineColor: 'text.primary' },
      }}
    >
      {wide ? word : word.slice(0, 1)}
    </ButtonBase>
  );
}
