import Box from '@mui/material/Box';
import { useResourceContext, type RaRecord } from 'react-admin';
import { StatusChip } from '../ui/StatusChip';
import { TenantTag } from '../ui/TenantTag';
import { valueOf, type Column } from './columns';
import { useCellText } from './useCellText';

/** The content of one cell. */
export function Cell({ column, record }: { column: Column; record: RaRecord }) {
  const resource = useResourceContext();
  const textOf = useCellText();
  if (column.render) return <>{column.render(record)}</>;
  const value = valueOf(column, record);
  if (column.kind === 'status') return <StatusChip status={value as string} resource={resource} />;
  if (column.kind === 'tenant') return <TenantTag tenant={value as string} />;
  const text = textOf(column, record);
  if (column.kind === 'code') return <Box component="code">{text}</Box>;
  return <>{text}</>;
}
