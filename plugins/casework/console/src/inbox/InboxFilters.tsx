import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { PlainSelect, SearchBox } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { InboxFilter } from '../casework-api';
import { areas, channels, priorities } from '../words/case-words';
import { useCaseWords } from '../words/useCaseWords';

interface Props {
  filter: InboxFilter;
  onChange(change: Partial<InboxFilter>): void;
}

/** Search and filters of the inbox. */
export function InboxFilters({ filter, onChange }: Props) {
  const translate = useTranslate();
  const words = useCaseWords();
  const all = { value: '', label: translate('kassenwerk.text.all') };
  const choice = (name: 'area' | 'channel' | 'priority', values: readonly string[]) => (
    <PlainSelect
      label={translate(`casework.fields.${name}`)}
      value={filter[name] ?? ''}
      options={[all, ...values.map((value) => ({ value, label: words[name](value) }))]}
      onChange={(value) => onChange({ [name]: value || undefined })}
      sx={{ maxWidth: 190 }}
    />
  );
  const isNarrowed = Object.entries(filter).some(([name, value]) => name !== 'view' && value);
  return (
    <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'center' }}>
      <SearchBox
        label="casework.inbox.search"
        value={filter.q ?? ''}
        onChange={(q) => onChange({ q: q || undefined })}
      />
      {choice('area', areas)}
      {choice('channel', channels)}
      {choice('priority', priorities)}
      {isNarrowed && (
        <Button
          color="inherit"
          startIcon={<CloseOutlined />}
          onClick={() =>
            onChange({
              q: undefined,
              area: undefined,
              channel: undefined,
              priority: undefined,
              team: undefined,
              topic: undefined,
              assignee: undefined,
            })
          }
        >
          {translate('kassenwerk.action.clearFilters')}
        </Button>
      )}
    </Box>
  );
}
