import { useMay, useTenant } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { sharedForms } from './forms-api';

/** Whose forms the pages show: those of the chosen fund, or for the provider without a choice those for all funds. */
export function useFormTenant(): { tenant: string | undefined; name: string } {
  const translate = useTranslate();
  const { tenant } = useTenant();
  const isProvider = useMay('publish', 'configurationVersion', { tenant: sharedForms });
  if (tenant) return { tenant: tenant.key, name: tenant.name };
  return { tenant: isProvider ? sharedForms : undefined, name: translate('kassenwerk.text.allTenants') };
}
