import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Button from '@mui/material/Button';
import { useDataProvider, useListContext, useNotify, useTranslate, type RaRecord } from 'react-admin';
import { saveBlob } from '../api/api';
import { useCommand } from '../ui/useCommand';
import type { Column } from './columns';
import { toCsv } from './csv';
import { useCellText, useColumnLabel } from './useCellText';

const pageSize = 500;
const maxRows = 20_000;

/** Saves what the list shows, all pages, in the order and with the filters of the screen. */
export function ExportButton({ columns }: { columns: readonly Column[] }) {
  const { resource, filterValues, filter, sort, total = 0 } = useListContext();
  const dataProvider = useDataProvider();
  const translate = useTranslate();
  const notify = useNotify();
  const textOf = useCellText();
  const labelOf = useColumnLabel();
  const cell = (column: Column, record: RaRecord) => {
    const text = textOf(column, record);
    return text === '–' ? '' : text;
  };
  const save = async () => {
    const rows: string[][] = [columns.map(labelOf)];
    for (let page = 1; rows.length <= maxRows; page += 1) {
      const { data } = await dataProvider.getList<RaRecord>(resource, {
        pagination: { page, perPage: pageSize },
        sort,
        filter: { ...filterValues, ...filter },
      });
      rows.push(...data.map((record) => columns.map((column) => cell(column, record))));
      if (data.length < pageSize) break;
    }
    saveBlob(new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }), `${resource}.csv`);
    if (total > maxRows) notify('kassenwerk.text.exportCut', { type: 'warning', messageArgs: { max: maxRows } });
  };
  const { mutate, isPending } = useCommand(save);
  return (
    <Button
      startIcon={<DownloadOutlined />}
      onClick={() => mutate(undefined)}
      loading={isPending}
      disabled={!total}
      color="inherit"
    >
      {translate('kassenwerk.action.export')}
    </Button>
  );
}
