import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';

/** First stop of the keyboard: over the menu straight to the page. */
export function SkipLink() {
  const translate = useTranslate();
  return (
    <Link
      href="#main-content"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main-content')?.focus();
      }}
      sx={{
        position: 'fixed',
        zIndex: 2000,
        top: -100,
        left: 16,
        px: 2,
        py: 1,
        borderRadius: 1,
        bgcolor: 'primary.main',
        color: 'primary.contrastText',
        '&:focus': { top: 12 },
      }}
    >
      {translate('ra.navigation.skip_nav')}
    </Link>
  );
}
