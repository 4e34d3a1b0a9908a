import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { InboxRow } from '../casework-api';
import { useCaseWords } from '../words/useCaseWords';
import { useTeams } from '../words/useTeams';
import { ChannelMark } from './ChannelMark';
import { DueMark } from './DueMark';
import { PriorityMark } from './PriorityMark';
import { useRowKeys } from './use-row-keys';

interface Props {
  tenant: string;
  rows: readonly InboxRow[];
  selected: ReadonlySet<string>;
  onSelect(ids: readonly string[], isOn: boolean): void;
}

/** The cases of all channels in the order in which they should be worked on. */
export function InboxTable({ tenant, rows, selected, onSelect }: Props) {
  const translate = useTranslate();
  const { nameOf } = useTeams(tenant);
  const onKeyDown = useRowKeys({
    onSelect: (index) => {
      const { id } = rows[index]!;
      onSelect([id], !selected.has(id));
    },
  });
  const chosen = rows.filter(({ id }) => selected.has(id)).length;
  const label = (name: string) => translate(`casework.fields.${name}`);
  return (
    <TableContainer tabIndex={0} role="region" aria-label={translate('casework.inbox.title')}>
      <Table size="small" aria-label={translate('casework.inbox.title')} onKeyDown={onKeyDown}>
        <TableHead>
          <TableRow>
            <TableCell padding="checkbox">
              <Checkbox
                checked={rows.length > 0 && chosen === rows.length}
                indeterminate={chosen > 0 && chosen < rows.length}
                onChange={(_event, isOn) =>
                  onSelect(
                    rows.map(({ id }) => id),
                    isOn,
                  )
                }
                slotProps={{ input: { 'aria-label': translate('casework.inbox.selectAll') } }}
              />
            </TableCell>
            {['case', 'member', 'area', 'due', 'receivedAt', 'assignee'].map((name) => (
              <TableCell key={name}>{label(name)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <InboxLine
              key={row.id}
              row={row}
              team={nameOf(row.team)}
              isSelected={selected.has(row.id)}
              onSelect={onSelect}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

interface LineProps extends Pick<Props, 'onSelect'> {
  row: InboxRow;
  /** What its team is called. */
  team: string;
  isSelected: boolean;
}

function InboxLine({ row, team, isSelected, onSelect }: LineProps) {
  const translate = useTranslate();
  const words = useCaseWords();
  const { instant } = useFormats();
  return (
    <TableRow hover selected={isSelected}>
      <TableCell padding="checkbox">
        <Checkbox
          checked={isSelected}
          onChange={(_event, isOn) => onSelect([row.id], isOn)}
          slotProps={{ input: { 'aria-label': translate('casework.inbox.select', { number: row.number }) } }}
        />
      </TableCell>
      <TableCell sx={{ minWidth: 240 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
          <ChannelMark channel={row.channel} />
          <Box sx={{ minWidth: 0 }}>
            <Link component={RouterLink} to={`/cases/${row.id}`} data-case-link sx={{ fontWeight: 600 }}>
              {row.title}
            </Link>
            <Typography variant="caption" component="p" color="textSecondary">
              {row.number} · {words.topic(row.topic)}
            </Typography>
          </Box>
        </Box>
      </TableCell>
      <TableCell>
        {row.memberName ?? translate('casework.inbox.unknownMember')}
        {row.memberNumber && (
          <Typography variant="caption" component="p" color="textSecondary">
            {row.memberNumber}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        {words.area(row.area)}
        <PriorityMark priority={row.priority} />
      </TableCell>
      <TableCell>
        <DueMark {...row} />
      </TableCell>
      <TableCell>{instant(row.receivedAt)}</TableCell>
      <TableCell>
        {row.assigneeName ?? team}
        {row.lockedByName && (
          <Typography variant="caption" component="p" color="textSecondary">
            {translate('casework.inbox.openedBy', { name: row.lockedByName })}
          </Typography>
        )}
      </TableCell>
    </TableRow>
  );
}
