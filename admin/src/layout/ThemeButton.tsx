import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import IconButton from '@mui/material/IconButton';
import { useTheme } from '@mui/material/styles';
import { useTheme as useThemeChoice, useTranslate } from 'react-admin';

/** Light or dark; without a choice the machine decides. */
export function ThemeButton() {
  const translate = useTranslate();
  const { palette } = useTheme();
  const [, choose] = useThemeChoice();
  const isDark = palette.mode === 'dark';
  return (
    <IconButton onClick={() => choose(isDark ? 'light' : 'dark')} aria-label={translate('ra.action.toggle_theme')}>
      {isDark ? <LightModeOutlined fontSize="small" /> : <DarkModeOutlined fontSize="small" />}
    </IconButton>
  );
}
