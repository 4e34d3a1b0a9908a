import { Loadable, Page, useTenant } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { ChooseFund } from '../ChooseFund';
import { rulesApi } from '../rules-api';
import { CodeListEditor } from './CodeListEditor';

/** One code list of a fund. */
export default function CodeListPage() {
  const { list: key = '' } = useParams();
  const translate = useTranslate();
  const { tenant } = useTenant();
  const query = useQuery({
    queryKey: ['code-list', tenant?.key, key],
    queryFn: () => rulesApi.codeList({ tenant: tenant!.key, key }),
    enabled: tenant !== null,
    // Never behind the back of somebody who is changing it.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (tenant === null)
    return (
      <Page title={translate('rules.codeLists.title')}>
        <ChooseFund />
      </Page>
    );
  return (
    <Loadable query={query}>
      {(detail) => <CodeListEditor key={detail.revision} tenant={tenant.key} detail={detail} />}
    </Loadable>
  );
}
