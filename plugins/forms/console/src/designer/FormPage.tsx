import { Loadable, Page, useTenant } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { ChooseFund } from '../ChooseFund';
import { formsApi } from '../forms-api';
import { FormDesigner } from './FormDesigner';

/** One form of a fund: what it asks, how it looks, how it came to be so. */
export default function FormPage() {
  const { form = '' } = useParams();
  const translate = useTranslate();
  const { tenant } = useTenant();
  const [round, setRound] = useState(0);
  const query = useQuery({
    // Asked anew each time the page is opened, and never behind the back of somebody who is working on it.
    queryKey: ['form-in-hand', tenant?.key, form],
    queryFn: () => formsApi.show({ tenant: tenant!.key, key: form }),
    enabled: tenant !== null,
    staleTime: Infinity,
    gcTime: 0,
  });
  const { refetch } = query;
  const restart = useCallback(
    () =>
      void refetch().then(() => {
        setRound((now) => now + 1);
      }),
    [refetch],
  );
  if (!tenant)
    return (
      <Page title={form} parent={{ to: '/forms', label: translate('forms.title') }}>
        <ChooseFund />
      </Page>
    );
  return (
    <Loadable query={query}>
      {(detail) => (
        <FormDesigner key={`${tenant.key} ${form} ${round}`} detail={detail} tenant={tenant} onRestart={restart} />
      )}
    </Loadable>
  );
}
