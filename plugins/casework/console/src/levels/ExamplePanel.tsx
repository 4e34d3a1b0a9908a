import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { FactList, Panel, PlainSelect, ProblemNotice, useFormats, useSettled } from '@kassenwerk/kernel/console';
import { berlinCivilDate } from '@kassenwerk/kernel/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Priority } from '../casework-api';
import { settingsApi, type Example, type ServiceLevels } from '../settings/settings-api';
import { areas, channels, priorities, topics } from '../words/case-words';
import { useCaseWords } from '../words/useCaseWords';

/** What the lines make of a request, before they are published. */
export function ExamplePanel({ tenant, draft }: { tenant: string; draft: ServiceLevels }) {
  const translate = useTranslate();
  const words = useCaseWords();
  const text = (name: string) => translate(`casework.levels.${name}`);
  const [example, setExample] = useState<Example>(() => ({
    area: 'insurance',
    topic: 'addressChange',
    channel: 'email',
    priority: 'normal',
    receivedOn: berlinCivilDate(new Date()),
    timeOfDay: '10:00',
  }));
  const set = (change: Partial<Example>) => setExample({ ...example, ...change });
  const choice = (side: 'area' | 'topic' | 'channel', values: readonly string[]) => (
    <PlainSelect
      label={translate(`casework.fields.${side}`)}
      value={example[side] ?? ''}
      options={values.map((value) => ({ value, label: words[side](value) }))}
      onChange={(value) => set({ [side]: value })}
    />
  );
  return (
    <Panel title={text('example')} note={text('exampleNote')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
          {choice('area', areas)}
          {choice('topic', topics)}
          {choice('channel', channels)}
          <PlainSelect
            label={translate('casework.fields.priority')}
            value={example.priority}
            options={priorities.map((value) => ({ value, label: words.priority(value) }))}
            onChange={(value) => set({ priority: value as Priority })}
          />
          {(['receivedOn', 'timeOfDay'] as const).map((name) => (
            <TextField
              key={name}
              required
              size="small"
              type={name === 'receivedOn' ? 'date' : 'time'}
              label={text(`fields.${name}`)}
              value={example[name]}
              onChange={({ target }) => set({ [name]: target.value })}
              slotProps={{ inputLabel: { shrink: true } }}
            />
          ))}
        </Box>
        <Outcome tenant={tenant} draft={draft} example={example} />
      </Box>
    </Panel>
  );
}

function Outcome({ tenant, draft, example }: { tenant: string; draft: ServiceLevels; example: Example }) {
  const translate = useTranslate();
  const { date, instant } = useFormats();
  const asked = useSettled(JSON.stringify({ draft, example }));
  const { data, error } = useQuery({
    queryKey: ['service-level-example', tenant, asked],
    queryFn: () => {
      const given = JSON.parse(asked) as { draft: ServiceLevels; example: Example };
      return settingsApi.tryServiceLevels(tenant, given.draft, given.example);
    },
    enabled: example.receivedOn !== '' && example.timeOfDay !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return null;
  const text = (name: string, values: object = {}) => translate(`casework.levels.${name}`, values);
  const { answerDueAt, dueOn, giveBackAt, escalations } = data;
  return (
    <Box role="status">
      <FactList
        facts={[
          { label: text('fields.due'), value: answerDueAt ? instant(answerDueAt) : text('byRouting') },
          { label: text('fields.dueOn'), value: dueOn ? date(dueOn) : text('byRouting') },
          { label: text('fields.givenBack'), value: giveBackAt ? instant(giveBackAt) : text('stays') },
          ...escalations.map((at, place) => ({
            label: text('stepNumber', { number: place + 1 }),
            value: at ? instant(at) : text('withDue'),
          })),
        ]}
      />
    </Box>
  );
}
