import Box from '@mui/material/Box';
import { valueInWords, type ChangeGroup, type DecisionTable, type OutputColumn } from '@kassenwerk/rulebook/model';
import { PlainSelect, PlainTable, useLanguage } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

interface ChangeGroupsProps {
  groups: Readonly<Record<string, readonly ChangeGroup[]>>;
  table: DecisionTable;
}

/** How many decisions would move from where to where, by one of the outputs: which queue gets more, and which less. */
export function ChangeGroups({ groups, table }: ChangeGroupsProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [chosen, setChosen] = useState('');
  const outputs = table.outputs.filter(({ id }) => groups[id]);
  const output = outputs.find(({ id }) => id === chosen) ?? outputs[0];
  if (!output) return null;
  const label = (name: string) => translate(`rules.simulation.fields.${name}`);
  const words = (value: ChangeGroup['before'], column: OutputColumn) =>
    value === null ? translate('rules.simulation.nothing') : valueInWords(value, column)[language];
  return (
    <Box sx={{ mb: 3, display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {outputs.length > 1 && (
        <Box sx={{ maxWidth: 320 }}>
          <PlainSelect
            label={translate('rules.simulation.groupBy')}
            value={output.id}
            onChange={setChosen}
            options={outputs.map((one) => ({ value: one.id, label: one.label[language] }))}
          />
        </Box>
      )}
      <PlainTable
        caption={translate('rules.simulation.groups', { output: output.label[language] })}
        rows={groups[output.id]!}
        keyOf={(_one, place) => place}
        columns={[
          { label: label('before'), cell: ({ before }) => words(before, output) },
          { label: label('after'), cell: ({ after }) => words(after, output) },
          { label: label('count'), numeric: true, cell: ({ count }) => count },
        ]}
      />
    </Box>
  );
}
