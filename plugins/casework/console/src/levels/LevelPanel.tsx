import DeleteOutline from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { EmptyState, MoveButtons, Panel, PlainTable, type PlainColumn } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ServiceLevel } from '../settings/settings-api';
import { LevelDialog } from './LevelDialog';
import { useLevelWords } from './use-level-words';

interface Props {
  levels: readonly ServiceLevel[];
  mayChange: boolean;
  onChange(levels: ServiceLevel[]): void;
}

interface Line {
  level: ServiceLevel;
  place: number;
}

/** Lines from top to bottom; what one leaves out, the next one that fits may say. */
export function LevelPanel({ levels, mayChange, onChange }: Props) {
  const translate = useTranslate();
  const words = useLevelWords();
  const [opened, open] = useState<number | 'new'>();
  const label = (name: string) => translate(`casework.levels.fields.${name}`);
  const actionOf = (name: string, place: number) =>
    translate(`casework.levels.${name}`, { line: words.whom(levels[place]!), number: place + 1 });
  const columns: PlainColumn<Line>[] = [
    { label: label('line'), cell: ({ place }) => place + 1 },
    { label: label('whom'), cell: ({ level }) => words.whom(level) },
    { label: label('answerDays'), cell: ({ level }) => words.days(level.answerDays) },
    { label: label('statutoryDays'), cell: ({ level }) => words.statutory(level.statutoryDays) },
    { label: label('giveBackHours'), cell: ({ level }) => words.giveBack(level.giveBackHours) },
    { label: label('escalation'), cell: ({ level }) => words.escalation(level.escalation) },
  ];
  const actions: PlainColumn<Line> = {
    label: label('change'),
    cell: ({ place }) => (
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <Button
          size="small"
          aria-label={`${translate('ra.action.edit')}: ${actionOf('named', place)}`}
          onClick={() => open(place)}
        >
          {translate('ra.action.edit')}
        </Button>
        <MoveButtons list={levels} place={place} labelOf={(way) => actionOf(way, place)} onChange={onChange} />
        <IconButton
          size="small"
          aria-label={actionOf('remove', place)}
          onClick={() => onChange(levels.filter((_one, at) => at !== place))}
        >
          <DeleteOutline fontSize="small" />
        </IconButton>
      </Box>
    ),
  };
  const keep = (level: ServiceLevel) =>
    onChange(opened === 'new' ? [level, ...levels] : levels.map((one, place) => (place === opened ? level : one)));
  return (
    <Panel
      flush
      title={translate('casework.levels.lines')}
      note={translate('casework.levels.linesNote')}
      actions={
        mayChange && (
          <Button variant="outlined" onClick={() => open('new')}>
            {translate('casework.levels.add')}
          </Button>
        )
      }
    >
      {levels.length === 0 ? (
        <EmptyState title={translate('casework.levels.none')}>{translate('casework.levels.noneHint')}</EmptyState>
      ) : (
        <PlainTable
          caption={translate('casework.levels.lines')}
          rows={levels.map((level, place) => ({ level, place }))}
          keyOf={({ place }) => place}
          columns={mayChange ? [...columns, actions] : columns}
        />
      )}
      {opened !== undefined && (
        <LevelDialog
          level={opened === 'new' ? {} : levels[opened]!}
          isNew={opened === 'new'}
          onKeep={keep}
          onClose={() => open(undefined)}
        />
      )}
    </Panel>
  );
}
