import { Loadable, Page, useTenant } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { ChooseFund } from '../ChooseFund';
import { rulesApi } from '../rules-api';
import { TableEditor } from './TableEditor';

/** One decision table of a fund. */
export default function TablePage() {
  const { table: key = '' } = useParams();
  const translate = useTranslate();
  const { tenant } = useTenant();
  const [round, setRound] = useState(0);
  // Asked anew whenever somebody begins, and never behind the back of somebody who is working on it.
  const query = useQuery({
    queryKey: ['rules-in-hand', tenant?.key, key, round],
    queryFn: () => rulesApi.show({ tenant: tenant!.key, key }),
    enabled: tenant !== null,
    staleTime: Infinity,
    gcTime: 0,
  });
  if (tenant === null)
    return (
      <Page title={translate('rules.title')}>
        <ChooseFund />
      </Page>
    );
  return (
    <Loadable query={query}>
      {(detail) => (
        <TableEditor
          key={`${tenant.key} ${detail.key} ${round}`}
          tenant={tenant}
          detail={detail}
          onRestart={() => setRound(round + 1)}
        />
      )}
    </Loadable>
  );
}
