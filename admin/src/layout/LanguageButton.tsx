import TranslateOutlined from '@mui/icons-material/TranslateOutlined';
import Button from '@mui/material/Button';
import { useLocaleState } from 'react-admin';

/** Names the other language in that language, so that those who need it can read it. */
export function LanguageButton() {
  const [locale, setLocale] = useLocaleState();
  const isGerman = locale !== 'en';
  return (
    <Button
      color="inherit"
      size="small"
      startIcon={<TranslateOutlined />}
      lang={isGerman ? 'en' : 'de'}
      onClick={() => setLocale(isGerman ? 'en' : 'de')}
    >
      {isGerman ? 'English' : 'Deutsch'}
    </Button>
  );
}
