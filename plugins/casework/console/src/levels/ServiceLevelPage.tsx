import { Loadable } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { FundPage } from '../settings/FundPage';
import { settingsApi } from '../settings/settings-api';
import { ServiceLevelEditor } from './ServiceLevelEditor';

/** By when a fund answers and decides, who is told when it is late, and when it works. */
export function ServiceLevelPage() {
  const translate = useTranslate();
  return (
    <FundPage title={translate('casework.levels.title')} description={translate('casework.levels.description')}>
      {(tenant) => <OfFund key={tenant} tenant={tenant} />}
    </FundPage>
  );
}

function OfFund({ tenant }: { tenant: string }) {
  const query = useQuery({
    queryKey: ['service-levels', tenant],
    queryFn: () => settingsApi.serviceLevels(tenant),
    // Never behind the back of somebody who is changing them.
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Loadable query={query}>
      {(found) => <ServiceLevelEditor key={found.revision} tenant={tenant} begun={found} />}
    </Loadable>
  );
}
