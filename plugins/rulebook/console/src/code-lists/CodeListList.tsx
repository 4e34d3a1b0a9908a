import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import {
  EmptyState,
  Loadable,
  Page,
  Panel,
  PlainTable,
  SearchBox,
  useLanguage,
  useMay,
  useTenant,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { ChooseFund } from '../ChooseFund';
import { rulesApi, type CodeListRow } from '../rules-api';
import { NewListDialog } from './NewListDialog';

/** Values that tables share: the fund's own lists, and those shipped for all funds. */
export default function CodeListList() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { tenant } = useTenant();
  const mayPublish = useMay('publish', 'configurationVersion', tenant ? { tenant: tenant.key } : undefined);
  const [isNew, setNew] = useState(false);
  const [sought, setSought] = useState('');
  const query = useQuery({
    queryKey: ['code-lists', tenant?.key],
    queryFn: () => rulesApi.codeLists(tenant!.key),
    enabled: tenant !== null,
  });
  return (
    <Page
      title={translate('rules.codeLists.title')}
      description={translate('rules.codeLists.description')}
      actions={
        tenant &&
        mayPublish && (
          <Button variant="contained" onClick={() => setNew(true)}>
            {translate('rules.codeLists.new')}
          </Button>
        )
      }
    >
      {tenant ? (
        <>
          <SearchBox label="rules.codeLists.search" value={sought} onChange={setSought} />
          <Loadable query={query}>{(rows) => <Lists rows={rows} sought={sought} />}</Loadable>
        </>
      ) : (
        <ChooseFund />
      )}
      {tenant && isNew && (
        <NewListDialog
          tenant={tenant.key}
          taken={query.data?.map(({ key }) => key) ?? []}
          onClose={() => setNew(false)}
          onMade={(key) => navigate(`/code-lists/${key}`)}
        />
      )}
    </Page>
  );
}

function Lists({ rows, sought }: { rows: readonly CodeListRow[]; sought: string }) {
  const translate = useTranslate();
  const language = useLanguage();
  const label = (name: string) => translate(`rules.codeLists.fields.${name}`);
  const wanted = sought.toLocaleLowerCase();
  const found = rows.filter(({ key, title }) => `${key} ${title[language]}`.toLocaleLowerCase().includes(wanted));
  if (found.length === 0)
    return <EmptyState title={translate('rules.codeLists.none')}>{translate('rules.codeLists.noneHint')}</EmptyState>;
  return (
    <Panel flush>
      <PlainTable
        caption={translate('rules.codeLists.title')}
        rows={[...found].sort((one, next) => one.title[language].localeCompare(next.title[language], language))}
        keyOf={({ key }) => key}
        columns={[
          {
            label: label('title'),
            cell: ({ key, title }) => (
              <Link component={RouterLink} to={`/code-lists/${key}`} sx={{ fontWeight: 600 }} color="textPrimary">
                {title[language]}
              </Link>
            ),
          },
          { label: label('owner'), cell: ({ isOwn }) => translate(`rules.list.${isOwn ? 'own' : 'shared'}`) },
          { label: label('values'), numeric: true, cell: ({ values }) => values },
          { label: label('version'), numeric: true, cell: ({ version }) => version },
        ]}
      />
    </Panel>
  );
}
