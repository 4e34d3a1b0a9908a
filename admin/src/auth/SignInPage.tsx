import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Slot, Title } from '@kassenwerk/kernel/console';
import { type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { BrandMark } from '../layout/BrandMark';
import { LanguageButton } from '../layout/LanguageButton';
import { StationLine } from './StationLine';

/** The door: what this is, and the form that a plugin puts in. */
export function SignInPage() {
  const translate = useTranslate();
  const hasEnded = new URLSearchParams(useLocation().search).has('ended');
  return (
    <DoorFrame>
      {hasEnded && <Alert severity="info">{translate('kassenwerk.signIn.ended')}</Alert>}
      <Slot name="signIn" />
    </DoorFrame>
  );
}

/** The frame of all pages for people who are not signed in. */
export function DoorFrame({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        gridTemplateColumns: { md: '1.1fr 1fr' },
        bgcolor: 'background.default',
      }}
    >
      <Title text={translate('kassenwerk.signIn.title')} />
      <Box
        sx={({ palette }) => ({
          bgcolor: palette.kassenwerk.nav.ground,
          color: palette.kassenwerk.nav.ink,
          p: { xs: 3, md: 6 },
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          gap: 4,
        })}
      >
        <BrandMark />
        <Box sx={{ display: { xs: 'none', md: 'block' } }}>
          <StationLine />
          <Typography
            sx={{ fontSize: 34, fontWeight: 600, lineHeight: 1.2, letterSpacing: '-0.02em', maxWidth: 520, mt: 5 }}
          >
            {translate('kassenwerk.signIn.promise')}
          </Typography>
        </Box>
        <Typography variant="body2" sx={{ opacity: 0.8, display: { xs: 'none', md: 'block' } }}>
          {translate('kassenwerk.signIn.notice')}
        </Typography>
      </Box>
      <Box
        component="main"
        sx={{
          p: { xs: 3, md: 6 },
          display: 'grid',
          alignContent: { xs: 'start', md: 'center' },
          justifyItems: 'center',
        }}
      >
        <Box sx={{ width: '100%', maxWidth: 400, display: 'grid', gap: 2.25 }}>
          {children}
          <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
            <LanguageButton />
          </Box>
        </Box>
      </Box>
    </Box>
  );
}
