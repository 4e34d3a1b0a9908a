import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Loadable } from '../../ui/Loadable';
import { Page } from '../../ui/Page';
import { ChooseFund } from './ChooseFund';
import { RoleEditor } from './RoleEditor';
import { rolesApi } from './roles-api';
import { useRoleTenant } from './useRoleTenant';
import { useRoleWords } from './useRoleWords';

/** One role: what it may do and see, who would see what, and how it came to be so. */
export function RolePage() {
  const { role = '' } = useParams();
  const translate = useTranslate();
  const words = useRoleWords();
  const { tenant, name } = useRoleTenant();
  const detail = useQuery({
    queryKey: ['roles', tenant, role],
    queryFn: async () => ({ role: await rolesApi.show(role, tenant!), catalogue: await rolesApi.catalogue() }),
    enabled: tenant !== undefined,
  });
  if (tenant === undefined)
    return (
      <Page
        title={words.role(role)}
        parent={{ to: '/roles', label: translate('resources.roles.name', { smart_count: 2 }) }}
      >
        <ChooseFund />
      </Page>
    );
  return (
    <Loadable query={detail}>
      {(loaded) => (
        // A version that was published or a draft that was kept starts the editor anew.
        <RoleEditor
          key={`${tenant}:${loaded.role.versions[0]?.version ?? 0}:${loaded.role.draft?.updatedAt ?? ''}`}
          detail={loaded.role}
          catalogue={loaded.catalogue}
          fund={name}
        />
      )}
    </Loadable>
  );
}
