import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useTenant } from '../session/useTenant';

/** Rows of this fund belong to the whole installation. */
export const sharedTenant = '*';

/** A fund by name with its own colour as a small field beside it. */
export function TenantTag({ tenant }: { tenant: string | null | undefined }) {
  const translate = useTranslate();
  const { tenants } = useTenant();
  const found = tenants.find(({ key }) => key === tenant);
  if (!tenant) return <>–</>;
  if (tenant === sharedTenant) return <>{translate('kassenwerk.text.allTenants')}</>;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, whiteSpace: { sm: 'nowrap' } }}>
      <TenantSwatch color={found?.color} />
      {found?.name ?? tenant}
    </Box>
  );
}

export function TenantSwatch({ color }: { color: string | null | undefined }) {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{ width: 10, height: 10, borderRadius: '3px', flex: 'none', bgcolor: color ?? 'text.disabled' }}
    />
  );
}
