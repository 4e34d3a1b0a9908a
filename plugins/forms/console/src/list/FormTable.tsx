import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { textIn } from '@kassenwerk/forms/model';
import { EmptyState, Panel, PlainTable, StatusChip, useFormats, useLanguage } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { FormRow } from '../forms-api';
import { FormLinks } from './FormLinks';

/** Forms by title; a word of title or area finds some of them. */
export function FormTable({ rows }: { rows: readonly FormRow[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { instant } = useFormats();
  const [search, setSearch] = useState('');
  if (rows.length === 0)
    return <EmptyState title={translate('forms.list.none')}>{translate('forms.list.noneHint')}</EmptyState>;
  const label = (name: string) => translate(`forms.list.fields.${name}`);
  const titleOf = (row: FormRow) => (row.title && textIn(row.title, language)) || row.key;
  const areaOf = ({ area }: FormRow) => (area ? translate(`forms.areas.${area}`, { _: area }) : '–');
  const words = search.trim().toLowerCase();
  const found = rows
    .filter((row) => `${titleOf(row)} ${areaOf(row)}`.toLowerCase().includes(words))
    .sort((a, b) => titleOf(a).localeCompare(titleOf(b), language));
  return (
    <>
      <Box role="search">
        <TextField
          type="search"
          label={translate('forms.list.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      </Box>
      <Panel flush>
        {found.length === 0 && <EmptyState title={translate('forms.list.notFound')} />}
        {found.length > 0 && (
          <PlainTable
            caption={translate('forms.title')}
            rows={found}
            keyOf={({ key }) => key}
            columns={[
              {
                label: label('title'),
                cell: (row) => (
                  <>
                    {/* Links below each other are hit by a finger only when each is as high as a line of 24 pixels. */}
                    <Link
                      component={RouterLink}
                      to={`/forms/${row.key}`}
                      sx={{ fontWeight: 600, display: 'inline-block', lineHeight: '24px' }}
                      color="textPrimary"
                    >
                      {titleOf(row)}
                    </Link>
                    <FormLinks form={row.key} title={titleOf(row)} />
                  </>
                ),
              },
              { label: label('area'), cell: areaOf },
              { label: label('owner'), cell: ({ isOwn }) => translate(`forms.list.${isOwn ? 'own' : 'shared'}`) },
              { label: label('version'), numeric: true, cell: ({ version }) => version ?? '–' },
              { label: label('validFrom'), cell: ({ validFrom }) => instant(validFrom) },
              {
                label: label('access'),
                cell: ({ access }) => (access ? translate(`forms.choices.access.${access}`, { _: access }) : '–'),
              },
              { label: label('status'), cell: (row) => <FormStatus row={row} /> },
            ]}
          />
        )}
      </Panel>
    </>
  );
}

/** What holds, what somebody is working on, and what waits for a second person or for its day. */
function FormStatus({ row: { isDrafted, version, next } }: { row: FormRow }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  return (
    <Box sx={{ display: 'grid', justifyItems: 'start', gap: 0.5 }}>
      {version !== null && <StatusChip status="published" resource="forms" tone="good" />}
      {isDrafted && <StatusChip status={version === null ? 'draft' : 'drafted'} resource="forms" tone="wait" />}
      {next?.status === 'draft' && <StatusChip status="waits" resource="forms" tone="wait" />}
      {next?.status === 'published' && (
        <Typography variant="body2">
          {translate('forms.list.from', { version: next.version, at: instant(next.validFrom) })}
        </Typography>
      )}
    </Box>
  );
}
