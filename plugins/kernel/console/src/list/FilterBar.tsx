import CloseOutlined from '@mui/icons-material/CloseOutlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { useFormats } from '../formats/useFormats';
import { isFiltered, type ListFilter } from './filters';
import { recentMonths } from './recent-months';

const typingPauseMs = 350;

interface FilterBarProps {
  /** What the list begins with, and goes back to when filters are cleared. */
  startWith?: Record<string, unknown>;
  hasSearch: boolean;
  searchLabel?: string;
  filters: readonly ListFilter[];
}

/** Search and filters of a list; what is set stands in the address and can be shared. */
export function FilterBar({ startWith, hasSearch, searchLabel, filters }: FilterBarProps) {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const set = (source: string, value: string) => {
    const others = Object.entries(filterValues as Record<string, unknown>).filter(([key]) => key !== source);
    setFilters(Object.fromEntries(value ? [...others, [source, value]] : others), undefined);
  };
  if (!hasSearch && filters.length === 0) return null;
  return (
    <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'center' }}>
      {hasSearch && (
        <SearchBox label={searchLabel} value={(filterValues as { q?: string }).q ?? ''} onChange={(q) => set('q', q)} />
      )}
      {filters.map((filter) => (
        <FilterInput
          key={filter.source}
          filter={filter}
          value={String((filterValues as Record<string, unknown>)[filter.source] ?? '')}
          onChange={(value) => set(filter.source, value)}
        />
      ))}
      {isFiltered(filterValues as Record<string, unknown>, startWith) && (
        <Button color="inherit" startIcon={<CloseOutlined />} onClick={() => setFilters(startWith ?? {}, undefined)}>
          {translate('kassenwerk.action.clearFilters')}
        </Button>
      )}
    </Box>
  );
}

/** Looks after a pause in typing, so that not each letter is asked for. `label` is a message key. */
export function SearchBox({
  label,
  value,
  onChange,
}: {
  label?: string;
  value: string;
  onChange(value: string): void;
}) {
  const translate = useTranslate();
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(value), [value]);
  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next.trim()), typingPauseMs);
  };
  return (
    <TextField
      type="search"
      label={translate(label ?? 'ra.action.search')}
      value={text}
      onChange={(event) => type(event.target.value)}
      sx={{ flex: '1 1 260px', maxWidth: 420 }}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchOutlined fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

interface FilterInputProps {
  filter: ListFilter;
  value: string;
  onChange(value: string): void;
}

function FilterInput({ filter: { label, kind, values = [], messages, names }, value, onChange }: FilterInputProps) {
  const translate = useTranslate();
  const { period } = useFormats();
  const isDate = kind === 'date';
  const choices = kind === 'month' ? recentMonths(new Date()) : values;
  const isChoice = kind === 'choice' || kind === 'month';
  const nameOf = (one: string) =>
    kind === 'month'
      ? period(one)
      : (names?.[one] ?? translate(`${messages}.${one}`, { _: translate(`kassenwerk.status.${one}`, { _: one }) }));
  return (
    <TextField
      select={isChoice}
      type={isDate ? kind : 'text'}
      label={translate(label)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ minWidth: 160, flex: { xs: '1 1 45%', sm: '0 0 auto' } }}
      slotProps={isDate ? { inputLabel: { shrink: true } } : undefined}
    >
      {isChoice && <MenuItem value="">{translate('kassenwerk.text.all')}</MenuItem>}
      {isChoice &&
        choices.map((one) => (
          <MenuItem key={one} value={one}>
            {nameOf(one)}
          </MenuItem>
        ))}
    </TextField>
  );
}
