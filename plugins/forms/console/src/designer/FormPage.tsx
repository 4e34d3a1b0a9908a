import { Loadable, Page, useTenant } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
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
  const query = useQuery({
    queryKey: ['forms', tenant?.key, form],
    queryFn: () => formsApi.show({ tenant: tenant!.key, key: form }),
    enabled: tenant !== null,
    // Somebody is working on it: what comes in the meantime must not take the place of what was typed.
    refetchOnWindowFocus: false,
  });
  if (!tenant)
    return (
      <Page title={form} parent={{ to: '/forms', label: translate('forms.title') }}>
        <ChooseFund />
      </Page>
    );
  return (
    <Loadable query={query}>
      {(detail) => (
        <FormDesigner
          // A released version or a dropped draft starts the designer anew; a draft that was kept does not.
          key={`${tenant.key} ${detail.current?.hash ?? ''} ${detail.draft === null}`}
          detail={detail}
          tenant={tenant}
        />
      )}
    </Loadable>
  );
}
