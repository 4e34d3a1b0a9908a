import { conditionInWords, type DecisionTable, type Row } from '@kassenwerk/rulebook/model';
import { useFormats, useLanguage } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';

/** From when to when a row holds, its condition, its note. */
export function RowMore({ table, row }: { table: DecisionTable; row: Row }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { date } = useFormats();
  const { validFrom, validTo, when, note } = row;
  const parts = [
    validFrom && translate('rules.grid.validFrom', { day: date(validFrom) }),
    validTo && translate('rules.grid.validTo', { day: date(validTo) }),
    when && translate('rules.grid.when', { condition: conditionInWords(when, table.inputs)[language] }),
    note,
  ].filter(Boolean);
  return <>{parts.length > 0 ? parts.join(' · ') : '–'}</>;
}
