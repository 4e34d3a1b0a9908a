import DeleteOutline from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import type { Code } from '@kassenwerk/rulebook/model';
import { EmptyState, MoveButtons, Panel, PlainTable, SearchBox, useFormats } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

interface CodeTableProps {
  codes: readonly Code[];
  /** Values that tables name; they end and are not removed. */
  used: ReadonlySet<string>;
  mayChange: boolean;
  onChange(codes: readonly Code[]): void;
  onOpen(place: number): void;
}

/** The values in their order. */
export function CodeTable({ codes, used, mayChange, onChange, onOpen }: CodeTableProps) {
  const translate = useTranslate();
  const { date } = useFormats();
  const [sought, setSought] = useState('');
  const label = (name: string) => translate(`rules.codeLists.fields.${name}`);
  const wanted = sought.toLocaleLowerCase();
  const rows = codes
    .map((code, place) => ({ code, place }))
    .filter(({ code: { value, label: words } }) =>
      `${value} ${words.de} ${words.en}`.toLocaleLowerCase().includes(wanted),
    );
  const columns = [
    { label: label('code'), cell: ({ code }: Entry) => <code>{code.value}</code> },
    { label: label('german'), cell: ({ code }: Entry) => code.label.de },
    { label: label('english'), cell: ({ code }: Entry) => code.label.en },
    { label: label('validFrom'), cell: ({ code }: Entry) => (code.validFrom ? date(code.validFrom) : '–') },
    { label: label('validTo'), cell: ({ code }: Entry) => (code.validTo ? date(code.validTo) : '–') },
    { label: label('used'), cell: ({ code }: Entry) => translate(`rules.grid.${used.has(code.value) ? 'yes' : 'no'}`) },
  ];
  const change = {
    label: label('change'),
    cell: ({ code, place }: Entry) => (
      <Stack direction="row" sx={{ alignItems: 'center' }}>
        <Button size="small" aria-label={`${translate('ra.action.edit')}: ${code.value}`} onClick={() => onOpen(place)}>
          {translate('ra.action.edit')}
        </Button>
        <MoveButtons
          list={codes}
          place={place}
          labelOf={(way) => translate(`rules.codeLists.${way}`, { code: code.value })}
          onChange={onChange}
        />
        {!used.has(code.value) && (
          <IconButton
            size="small"
            aria-label={translate('rules.codeLists.removeOf', { code: code.value })}
            onClick={() => onChange(codes.filter((_one, at) => at !== place))}
          >
            <DeleteOutline fontSize="small" />
          </IconButton>
        )}
      </Stack>
    ),
  };
  return (
    <>
      {codes.length > 10 && <SearchBox label="rules.codeLists.searchCode" value={sought} onChange={setSought} />}
      <Panel flush title={translate('rules.codeLists.values')} note={translate('rules.codeLists.valuesNote')}>
        {rows.length === 0 ? (
          <EmptyState title={translate('rules.codeLists.noCode')} />
        ) : (
          <PlainTable
            caption={translate('rules.codeLists.values')}
            rows={rows}
            keyOf={({ code }) => code.value}
            columns={mayChange ? [...columns, change] : columns}
          />
        )}
      </Panel>
    </>
  );
}

interface Entry {
  code: Code;
  place: number;
}
