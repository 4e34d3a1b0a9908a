import { EmptyState, Loadable, Page, useTenant, useVerbs } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import type { PortalVerbs } from '../verbs';
import { BrandingForm } from './BrandingForm';

/** How the portal of a fund looks. */
export function BrandingPage() {
  const translate = useTranslate();
  const { tenant } = useTenant();
  return (
    <Page title={translate('portal.branding.title')} description={translate('portal.branding.description')}>
      {tenant ? (
        <OfFund key={tenant.key} tenant={tenant.key} />
      ) : (
        <EmptyState title={translate('portal.branding.noFund')}>{translate('portal.branding.chooseFund')}</EmptyState>
      )}
    </Page>
  );
}

function OfFund({ tenant }: { tenant: string }) {
  const verbs = useVerbs<PortalVerbs>();
  const query = useQuery({ queryKey: ['branding', tenant], queryFn: () => verbs.branding(tenant) });
  return <Loadable query={query}>{(branding) => <BrandingForm tenant={tenant} branding={branding} />}</Loadable>;
}
