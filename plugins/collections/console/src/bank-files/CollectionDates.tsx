import { Panel, PlainTable, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { BankFile } from './bank-file-detail';

/** When the bank will debit how much. */
export function CollectionDates({ dates }: { dates: BankFile['collectionDates'] }) {
  const translate = useTranslate();
  const { date: dateText, count, money } = useFormats();
  const label = (name: string) => translate(`resources.bank-files.dates.${name}`);
  return (
    <Panel flush title={label('title')}>
      <PlainTable
        caption={label('title')}
        rows={dates}
        keyOf={({ date, sequenceType }) => `${date}-${sequenceType}`}
        columns={[
          { label: label('date'), cell: ({ date }) => dateText(date) },
          {
            label: label('sequenceType'),
            cell: ({ sequenceType }) =>
              translate(`resources.bank-files.sequenceType.${sequenceType}`, { _: sequenceType }),
          },
          { label: label('count'), numeric: true, cell: ({ count: some }) => count(some) },
          { label: label('sumCents'), numeric: true, cell: ({ sumCents }) => money(sumCents) },
        ]}
      />
    </Panel>
  );
}
