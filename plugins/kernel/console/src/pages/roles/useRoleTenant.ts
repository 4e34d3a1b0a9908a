import { useTranslate } from 'react-admin';
import { useMay } from '../../session/useMay';
import { useTenant } from '../../session/useTenant';

export const sharedRoles = '*';

/**
 * Whose roles the pages show: those of the chosen fund, or for the provider without a choice those of all funds. Undefined for
 * somebody of several funds who has to choose one first.
 */
export function useRoleTenant(): { tenant: string | undefined; name: string } {
  const translate = useTranslate();
  const { tenant } = useTenant();
  const isProvider = useMay('narrow', 'role', { tenant: sharedRoles });
  if (tenant) return { tenant: tenant.key, name: tenant.name };
  return { tenant: isProvider ? sharedRoles : undefined, name: translate('kassenwerk.text.allTenants') };
}
