import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { collectors, hitPolicies, type Collector, type HitPolicy, type Outputs } from '@kassenwerk/rulebook/model';
import { FormDialog, PlainSelect } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { newRow } from '../editing/new-table';
import { NumberBox } from '../values/NumberBox';
import { TextsInput } from '../values/TextsInput';
import { ValueInput } from '../values/ValueInput';
import type { TableInHand } from './useTableInHand';

/** Name, what counts when several rows hit, what holds when none does, and how much must be tested. */
export function SettingsDialog({ hand, onClose }: { hand: TableInHand; onClose(): void }) {
  const translate = useTranslate();
  const [table, setTable] = useState(hand.table);
  const { hitPolicy, collect = 'list', otherwise, minimumCoverage = 0, outputs } = table;
  return (
    <FormDialog
      open
      title={translate('rules.command.settings')}
      submit={translate('rules.command.apply')}
      disabled={!table.title.de || !table.title.en}
      onClose={onClose}
      onSubmit={async () => hand.apply(() => table)}
    >
      <TextsInput
        label={translate('rules.settings.title')}
        value={table.title}
        onChange={(title) => setTable({ ...table, title })}
      />
      <PlainSelect
        label={translate('rules.settings.hitPolicy')}
        value={hitPolicy}
        helperText={translate(`rules.policies.${hitPolicy}.note`)}
        options={hitPolicies.map((one) => ({ value: one, label: translate(`rules.policies.${one}.name`) }))}
        onChange={(next) => setTable({ ...table, hitPolicy: next as HitPolicy })}
      />
      {hitPolicy === 'collect' && (
        <PlainSelect
          label={translate('rules.settings.collect')}
          value={collect}
          options={collectors.map((one) => ({ value: one, label: translate(`rules.collectors.${one}`) }))}
          onChange={(next) => setTable({ ...table, collect: next as Collector })}
        />
      )}
      <NumberBox
        label={translate('rules.settings.coverage')}
        value={minimumCoverage}
        settings={{}}
        onChange={(next) => setTable({ ...table, minimumCoverage: Math.min(100, Math.max(0, next ?? 0)) })}
      />
      <FormControlLabel
        label={translate('rules.settings.otherwise')}
        control={
          <Checkbox
            checked={otherwise !== undefined}
            onChange={({ target }) =>
              setTable({ ...table, otherwise: target.checked ? newRow(table).outputs : undefined })
            }
          />
        }
      />
      {otherwise &&
        outputs.map((column) => (
          <ValueInput
            key={column.id}
            column={column}
            value={otherwise[column.id]}
            onChange={(value) => setTable({ ...table, otherwise: { ...otherwise, [column.id]: value } as Outputs })}
          />
        ))}
    </FormDialog>
  );
}
