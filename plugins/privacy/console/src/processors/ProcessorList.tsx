import { CreateLink, RecordList, useMay, type Column } from '@kassenwerk/kernel/console';
import { useTranslate, type RaRecord } from 'react-admin';

const classesOf = (record: RaRecord): string[] => {
  const value: unknown = record['dataClasses'];
  return Array.isArray(value) ? (value as string[]) : [];
};

const columns: readonly Column[] = [
  { source: 'name' },
  { source: 'tenant', kind: 'tenant' },
  {
    source: 'dataClasses',
    sortable: false,
    value: (record) => classesOf(record).join(', '),
    render: (record) => <DataClasses names={classesOf(record)} />,
  },
  { source: 'noticeOn', kind: 'date' },
  { source: 'validFrom', kind: 'date', wide: true },
  { source: 'validTo', kind: 'date' },
];

/** Who works with a fund's data by contract; no step hands data to anybody else. */
export function ProcessorList() {
  const mayEdit = useMay('update', 'processor');
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'name', order: 'ASC' }}
      linkTo={mayEdit ? ({ id }) => `/processors/${id}` : undefined}
      actions={<CreateLink subject="processor" />}
    />
  );
}

function DataClasses({ names }: { names: readonly string[] }) {
  const translate = useTranslate();
  return <>{names.map((name) => translate(`resources.processors.dataClasses.${name}`, { _: name })).join(', ')}</>;
}
