import Box from '@mui/material/Box';
import { TenantTag } from '@kassenwerk/kernel/console';

/** The funds that somebody works for, each with its colour. */
export function FundsOfPerson({ tenants }: { tenants: readonly string[] }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1.5 }}>
      {tenants.map((tenant) => (
        <TenantTag key={tenant} tenant={tenant} />
      ))}
    </Box>
  );
}
