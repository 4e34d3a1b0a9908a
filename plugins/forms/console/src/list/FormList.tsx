import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import Button from '@mui/material/Button';
import { textIn } from '@kassenwerk/forms/model';
import {
  EmptyState,
  Loadable,
  Page,
  Panel,
  PlainTable,
  StatusChip,
  useFormats,
  useLanguage,
  useMay,
  useTenant,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { ChooseFund } from '../ChooseFund';
import { formsApi, type FormRow } from '../forms-api';
import { FormLinks } from './FormLinks';
import { ImportDialog } from './ImportDialog';
import { NewFormDialog } from './NewFormDialog';

/** The forms of a fund: its own, and those shipped for all funds. */
export default function FormList() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { tenant } = useTenant();
  const [open, setOpen] = useState<'new' | 'import'>();
  const mayWrite = useMay('update', 'form', tenant ? { tenant: tenant.key } : undefined);
  const query = useQuery({
    queryKey: ['forms', tenant?.key],
    queryFn: () => formsApi.list(tenant!.key),
    enabled: tenant !== null,
  });
  const go = (key: string) => navigate(`/forms/${key}`);
  return (
    <Page
      title={translate('forms.title')}
      description={translate('forms.list.description')}
      actions={
        mayWrite &&
        tenant && (
          <>
            <Button variant="outlined" onClick={() => setOpen('import')}>
              {translate('forms.designer.command.import')}
            </Button>
            <Button variant="contained" onClick={() => setOpen('new')}>
              {translate('forms.list.new')}
            </Button>
          </>
        )
      }
    >
      {tenant ? <Loadable query={query}>{(rows) => <FormTable rows={rows} />}</Loadable> : <ChooseFund />}
      {tenant && open === 'new' && (
        <NewFormDialog tenant={tenant.key} forms={query.data ?? []} onClose={() => setOpen(undefined)} onMade={go} />
      )}
      {tenant && open === 'import' && (
        <ImportDialog
          known={(key) => {
            const one = query.data?.find((row) => row.key === key);
            return one && (one.isDrafted ? 'draft' : 'form');
          }}
          onClose={() => setOpen(undefined)}
          onRead={async (definition) => {
            await formsApi.keepDraft(tenant.key, definition);
            go(definition.key);
          }}
        />
      )}
    </Page>
  );
}

function FormTable({ rows }: { rows: readonly FormRow[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { instant } = useFormats();
  const label = (name: string) => translate(`forms.list.fields.${name}`);
  if (rows.length === 0)
    return <EmptyState title={translate('forms.list.none')}>{translate('forms.list.noneHint')}</EmptyState>;
  const title = (row: FormRow) => (row.title && textIn(row.title, language)) || row.key;
  return (
    <Panel flush>
      <PlainTable
        caption={translate('forms.title')}
        rows={[...rows].sort((a, b) => title(a).localeCompare(title(b), language))}
        keyOf={({ key }) => key}
        columns={[
          {
            label: label('title'),
            cell: (row) => (
              <>
                <Link component={RouterLink} to={`/forms/${row.key}`} sx={{ fontWeight: 600 }} color="textPrimary">
                  {title(row)}
                </Link>
                <FormLinks form={row.key} title={title(row)} />
              </>
            ),
          },
          { label: label('area'), cell: ({ area }) => (area ? translate(`forms.areas.${area}`, { _: area }) : '–') },
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
    </Panel>
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
