import { Loadable, Page, useTenant } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { ChooseFund } from './ChooseFund';
import { processApi } from './process-api';
import { ProcessEditor } from './ProcessEditor';

/** One process of a fund. */
export default function ProcessPage() {
  const { process: key = '' } = useParams();
  const translate = useTranslate();
  const { tenant } = useTenant();
  const query = useQuery({
    queryKey: ['process', tenant?.key, key],
    queryFn: async () => {
      const [detail, types] = await Promise.all([processApi.show(tenant!.key, key), processApi.types()]);
      return { detail, types };
    },
    enabled: tenant !== null,
    // Never behind the back of somebody who is changing it.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (tenant === null)
    return (
      <Page title={translate('resources.processes.name', { smart_count: 2 })}>
        <ChooseFund />
      </Page>
    );
  return (
    <Loadable query={query}>
      {({ detail, types }) => <ProcessEditor key={detail.revision} tenant={tenant.key} detail={detail} types={types} />}
    </Loadable>
  );
}
