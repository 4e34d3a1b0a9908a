import { LeaveQuestion, SessionAbility } from '@kassenwerk/kernel/console';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import LinearProgress from '@mui/material/LinearProgress';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { useLiveEvents } from '../live/useLiveEvents';
import { SideMenu } from './SideMenu';
import { SkipLink } from './SkipLink';
import { TopBar } from './TopBar';
import { useOwnLanguage } from './useOwnLanguage';
import { usePageStart } from './usePageStart';

const menuWidth = 276;
export const mainId = 'main-content';

/** The frame of the console: menu, top bar, page, all of it drawn by what the person may do. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <SessionAbility>
      <Frame>{children}</Frame>
    </SessionAbility>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const locale = useLocale();
  useOwnLanguage();
  usePageStart(mainId);
  const { pathname } = useLocation();
  const isWide = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.up('lg'));
  const [isOpen, setOpen] = useState(false);
  const live = useLiveEvents();
  useEffect(() => setOpen(false), [pathname]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <Box sx={{ display: 'flex', minHeight: '100dvh', bgcolor: 'background.default' }}>
      <SkipLink />
      <LeaveQuestion />
      <Drawer
        variant={isWide ? 'permanent' : 'temporary'}
        open={isWide || isOpen}
        onClose={() => setOpen(false)}
        sx={{ width: isWide ? menuWidth : 0, flex: 'none' }}
        slotProps={{
          paper: {
            component: 'nav',
            'aria-label': translate('kassenwerk.text.mainMenu'),
            sx: ({ palette }: Theme) => ({ width: menuWidth, border: 0, bgcolor: palette.kassenwerk.nav.ground }),
          } as object,
        }}
      >
        <SideMenu />
      </Drawer>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <TopBar live={live} onMenu={isWide ? undefined : () => setOpen(true)} />
        <Box
          component="main"
          id={mainId}
          tabIndex={-1}
          sx={{
            px: { xs: 2, sm: 3, lg: 4 },
            pt: { xs: 2, md: 3 },
            pb: 6,
            maxWidth: 1640,
            minWidth: 0,
            '&:focus-visible': { outline: 0 },
          }}
        >
          <Suspense fallback={<LinearProgress aria-label={translate('ra.page.loading')} />}>{children}</Suspense>
        </Box>
      </Box>
    </Box>
  );
}
