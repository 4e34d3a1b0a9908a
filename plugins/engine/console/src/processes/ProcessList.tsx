import Link from '@mui/material/Link';
import { EmptyState, Loadable, Page, Panel, PlainTable, useLanguage, useTenant } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ChooseFund } from './ChooseFund';
import { processApi, type ProcessRow } from './process-api';

/** The ways that work takes: the fund's own, and those shipped for all funds. */
export default function ProcessList() {
  const translate = useTranslate();
  const { tenant } = useTenant();
  const query = useQuery({
    queryKey: ['processes', tenant?.key],
    queryFn: () => processApi.list(tenant!.key),
    enabled: tenant !== null,
  });
  return (
    <Page
      title={translate('resources.processes.name', { smart_count: 2 })}
      description={translate('resources.processes.description')}
    >
      {tenant ? <Loadable query={query}>{(rows) => <Processes rows={rows} />}</Loadable> : <ChooseFund />}
    </Page>
  );
}

function Processes({ rows }: { rows: readonly ProcessRow[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const label = (name: string) => translate(`resources.processes.fields.${name}`);
  if (rows.length === 0)
    return (
      <EmptyState title={translate('resources.processes.empty')}>
        {translate('resources.processes.emptyHint')}
      </EmptyState>
    );
  return (
    <Panel flush>
      <PlainTable
        caption={translate('resources.processes.name', { smart_count: 2 })}
        rows={[...rows].sort((one, next) => one.title[language].localeCompare(next.title[language], language))}
        keyOf={({ key }) => key}
        columns={[
          {
            label: label('title'),
            cell: ({ key, title }) => (
              <Link component={RouterLink} to={`/processes/${key}`} sx={{ fontWeight: 600 }} color="textPrimary">
                {title[language]}
              </Link>
            ),
          },
          { label: label('owner'), cell: ({ isOwn }) => translate(`resources.processes.${isOwn ? 'own' : 'shared'}`) },
          { label: label('steps'), numeric: true, cell: ({ steps }) => steps },
          { label: label('version'), numeric: true, cell: ({ version }) => version },
        ]}
      />
    </Panel>
  );
}
