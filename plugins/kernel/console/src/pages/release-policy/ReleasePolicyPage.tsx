import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useMay } from '../../session/useMay';
import { useTenant } from '../../session/useTenant';
import { Loadable } from '../../ui/Loadable';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { sharedTenant } from '../../ui/TenantTag';
import { ChooseFund } from '../roles/ChooseFund';
import { policyApi } from './policy-api';
import { PolicyForm } from './PolicyForm';
import { SignersTable } from './SignersTable';

/** Who has to sign what in a fund: read by all who sign, changed by those who publish configuration. */
export function ReleasePolicyPage() {
  const translate = useTranslate();
  const { tenant: chosen } = useTenant();
  const isProvider = useMay('publish', 'configurationVersion', { tenant: sharedTenant });
  const tenant = chosen?.key ?? (isProvider ? sharedTenant : undefined);
  const query = useQuery({
    queryKey: ['releasePolicy', tenant],
    queryFn: () => policyApi.show(tenant!),
    enabled: tenant !== undefined,
  });
  return (
    <Page
      title={translate('releasePolicy.title')}
      description={chosen ? translate('releasePolicy.ofFund', { fund: chosen.name }) : translate('releasePolicy.ofAll')}
      parent={{ to: '/releases', label: translate('releases.title') }}
    >
      {tenant === undefined ? (
        <ChooseFund />
      ) : (
        <Loadable query={query}>
          {(view) => (
            <>
              <Panel title={translate('releasePolicy.signers')} note={translate('releasePolicy.signersNote')} flush>
                <SignersTable rows={view.releases} />
              </Panel>
              <PolicyForm key={`${tenant}:${JSON.stringify(view.policy)}`} tenant={tenant} view={view} />
            </>
          )}
        </Loadable>
      )}
    </Page>
  );
}
