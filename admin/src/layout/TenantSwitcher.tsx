import UnfoldMoreOutlined from '@mui/icons-material/UnfoldMoreOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { goUnlessUnsaved, TenantSwatch, useTenant } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

/** Which fund the console shows; people of one fund only read its name. */
export function TenantSwitcher() {
  const translate = useTranslate();
  const { tenants, tenant, choose } = useTenant();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = tenant?.name ?? translate('kassenwerk.text.allTenants');
  const pick = (key: string | null) => {
    goUnlessUnsaved(() => choose(key));
    setAnchor(null);
  };
  if (tenants.length < 2) {
    return (
      <Box
        sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, px: 1.5, fontWeight: 600, color: 'text.primary' }}
      >
        {tenant && <TenantSwatch color={tenant.color} />}
        {tenant?.name}
      </Box>
    );
  }
  return (
    <>
      <Button
        color="inherit"
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-label={`${translate('kassenwerk.field.tenant')}: ${name}`}
        startIcon={tenant && <TenantSwatch color={tenant.color} />}
        endIcon={<UnfoldMoreOutlined fontSize="small" />}
        sx={{ color: 'text.primary', fontSize: 15, minWidth: 0, '& .MuiButton-startIcon > span': { fontSize: 10 } }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {name}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <MenuItem selected={!tenant} onClick={() => pick(null)}>
          {translate('kassenwerk.text.allTenants')}
        </MenuItem>
        {tenants.map(({ key, name: text, color }) => (
          <MenuItem key={key} selected={tenant?.key === key} onClick={() => pick(key)} sx={{ gap: 1.25 }}>
            <TenantSwatch color={color} />
            {text}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
