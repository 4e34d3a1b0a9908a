import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useFormats } from '../../formats/useFormats';
import { Loadable } from '../../ui/Loadable';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { PlainTable } from '../../ui/PlainTable';
import { StatusChip } from '../../ui/StatusChip';
import { ChooseFund } from './ChooseFund';
import { rolesApi, type RoleRow } from './roles-api';
import { sharedRoles, useRoleTenant } from './useRoleTenant';
import { useRoleWords } from './useRoleWords';

/** What each role may do in a fund, or in all of them. */
export function RoleList() {
  const translate = useTranslate();
  const { tenant, name } = useRoleTenant();
  const query = useQuery({
    queryKey: ['roles', tenant],
    queryFn: () => rolesApi.list(tenant!),
    enabled: tenant !== undefined,
  });
  return (
    <Page
      title={translate('resources.roles.name', { smart_count: 2 })}
      description={translate(tenant === sharedRoles ? 'resources.roles.ofAll' : 'resources.roles.ofFund', {
        fund: name,
      })}
    >
      {tenant === undefined ? <ChooseFund /> : <Loadable query={query}>{(rows) => <RoleTable rows={rows} />}</Loadable>}
    </Page>
  );
}

function RoleTable({ rows }: { rows: readonly RoleRow[] }) {
  const translate = useTranslate();
  const words = useRoleWords();
  const { count, date } = useFormats();
  const label = (name: string) => translate(`resources.roles.fields.${name}`);
  const caption = translate('resources.roles.name', { smart_count: 2 });
  return (
    <Panel flush>
      <PlainTable
        caption={caption}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          {
            label: label('role'),
            cell: ({ key }) => (
              <Link component={RouterLink} to={`/roles/${key}`} sx={{ fontWeight: 600 }} color="textPrimary">
                {words.role(key)}
              </Link>
            ),
          },
          { label: label('people'), numeric: true, cell: ({ people }) => count(people) },
          { label: label('rights'), numeric: true, cell: ({ rights }) => count(rights) },
          {
            label: label('sees'),
            cell: ({ sees }) => sees.map(words.data).join(', ') || translate('resources.roles.seesNothing'),
          },
          { label: label('state'), cell: (row) => <RoleState row={row} /> },
          { label: label('publishedAt'), cell: ({ publishedAt, author }) => `${date(publishedAt)} · ${author}` },
        ]}
      />
    </Panel>
  );
}

function RoleState({ row: { hasDraft, state } }: { row: RoleRow }) {
  if (hasDraft) return <StatusChip status="draft" tone="wait" />;
  const isOwn = state === 'adapted' || state === 'narrowed';
  return <StatusChip status={state} resource="roles" tone={isOwn ? 'busy' : 'idle'} />;
}
