import MenuOutlined from '@mui/icons-material/MenuOutlined';
import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Slot, useTenant } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { LanguageButton } from './LanguageButton';
import { LiveMark } from './LiveMark';
import { PersonMenu } from './PersonMenu';
import { TenantSwitcher } from './TenantSwitcher';
import { ThemeButton } from './ThemeButton';

/** Whose data is shown, whether it is live, who is signed in. The stripe carries the colour of the fund. */
export function TopBar({ live, onMenu }: { live: boolean; onMenu?: () => void }) {
  const translate = useTranslate();
  const { tenant } = useTenant();
  return (
    <AppBar position="sticky" sx={{ bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }}>
      <Box aria-hidden sx={{ height: 3, bgcolor: tenant?.color ?? 'transparent' }} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: { xs: 1, sm: 2, lg: 3 }, height: 54 }}>
        {onMenu && (
          <IconButton onClick={onMenu} aria-label={translate('ra.action.open_menu')}>
            <MenuOutlined />
          </IconButton>
        )}
        <TenantSwitcher />
        <Box sx={{ flex: 1 }} />
        <Box sx={{ display: { xs: 'none', md: 'flex' }, mr: 1 }}>
          <Slot name="topBar" />
        </Box>
        <LiveMark live={live} />
        <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
          <LanguageButton />
        </Box>
        <ThemeButton />
        <PersonMenu />
      </Box>
    </AppBar>
  );
}
