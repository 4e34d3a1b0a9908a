import { EmptyState, Panel, PlainTable, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { FieldFigures } from './funnel';

interface FieldTableProps {
  fields: readonly FieldFigures[];
  nameOf(field: string): string;
}

/** The questions that stop people. */
export function FieldTable({ fields, nameOf }: FieldTableProps) {
  const translate = useTranslate();
  const { count } = useFormats();
  const text = (name: string) => translate(`forms.insight.${name}`);
  return (
    <Panel flush title={text('fields')} note={text('fieldsNote')}>
      {fields.length === 0 ? (
        <EmptyState title={text('noFields')}>{text('noFieldsHint')}</EmptyState>
      ) : (
        <PlainTable
          caption={text('fields')}
          rows={fields.slice(0, 50)}
          keyOf={({ field }) => field}
          columns={[
            { label: text('field'), cell: ({ field }) => nameOf(field) },
            { label: text('errors'), numeric: true, cell: ({ errors }) => count(errors) },
            { label: text('left'), numeric: true, cell: ({ left }) => count(left) },
          ]}
        />
      )}
    </Panel>
  );
}
