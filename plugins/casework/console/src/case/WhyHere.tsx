import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { FormDialog, Panel, PlainSelect, useCommand, useFormats, useMay, useText } from '@kassenwerk/kernel/console';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { caseworkApi, type CaseView, type Priority } from '../casework-api';
import { areas, priorities, topics } from '../words/case-words';
import { useCaseWords } from '../words/useCaseWords';

/** Which rule brought the case here and why this person has it; one click says that it is wrong. */
export function WhyHere({ shown, canCorrect }: { shown: CaseView; canCorrect: boolean }) {
  const translate = useTranslate();
  const textOf = useText();
  const { percent } = useFormats();
  const mayReadRules = useMay('read', 'decisionTable');
  const [isOpen, setOpen] = useState(false);
  const { routing, assignedBecause } = shown;
  return (
    <Panel
      title={translate('casework.why.title')}
      actions={
        canCorrect && (
          <Button size="small" onClick={() => setOpen(true)}>
            {translate('casework.why.correct')}
          </Button>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Typography variant="body2">{routing ? textOf(routing.sentence) : translate('casework.why.byHand')}</Typography>
        {routing && (
          <Typography variant="body2" color="textSecondary">
            {translate('casework.why.confidence', { value: percent(Math.round(routing.confidence * 100)) })}
            {mayReadRules && (
              <>
                {' · '}
                <Link component={RouterLink} to={`/rules/${routing.table}`}>
                  {translate('casework.why.rule', { version: routing.version })}
                </Link>
              </>
            )}
          </Typography>
        )}
        {assignedBecause && <Typography variant="body2">{textOf(assignedBecause.sentence)}</Typography>}
      </Box>
      {isOpen && <Correction shown={shown} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

function Correction({ shown, onClose }: { shown: CaseView; onClose(): void }) {
  const translate = useTranslate();
  const words = useCaseWords();
  const notify = useNotify();
  const [area, setArea] = useState(shown.area);
  const [topic, setTopic] = useState(shown.topic);
  const [priority, setPriority] = useState<Priority>(shown.priority);
  const { mutateAsync } = useCommand(() => caseworkApi.correct(shown.id, shown.revision, { area, topic, priority }), {
    stale: ['inbox', 'inbox-counters', 'case'],
    onDone: ({ proposal }) =>
      notify(proposal ? 'casework.why.proposed' : 'casework.why.corrected', { type: 'success' }),
  });
  const known = (all: readonly string[], own: string) => (all.includes(own) ? all : [own, ...all]);
  const options = (all: readonly string[], say: (key: string) => string) =>
    all.map((value) => ({ value, label: say(value) })).sort((one, other) => one.label.localeCompare(other.label));
  return (
    <FormDialog
      open
      title={translate('casework.why.correct')}
      submit={translate('casework.why.move')}
      onClose={onClose}
      onSubmit={() => mutateAsync(undefined)}
    >
      <Typography>{translate('casework.why.correctHint')}</Typography>
      <PlainSelect
        label={translate('casework.fields.area')}
        value={area}
        options={options(known(areas, shown.area), words.area)}
        onChange={setArea}
      />
      <PlainSelect
        label={translate('casework.fields.topic')}
        value={topic}
        options={options(known(topics, shown.topic), words.topic)}
        onChange={setTopic}
      />
      <PlainSelect
        label={translate('casework.fields.priority')}
        value={priority}
        options={priorities.map((value) => ({ value, label: words.priority(value) }))}
        onChange={(value) => setPriority(value as Priority)}
      />
    </FormDialog>
  );
}
