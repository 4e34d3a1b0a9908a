import { createTheme, type Theme } from '@mui/material/styles';
import { components } from './components';
import { dark, light, type Tokens } from './tokens';
import { typography } from './typography';

function themeOf(tokens: Tokens): Theme {
  const { mode, ground, surface, ink, muted, faint, line, primary, danger, success, warning, hover, selected } = tokens;
  return createTheme({
    palette: {
      mode,
      primary,
      secondary: primary,
      error: danger,
      success,
      warning,
      background: { default: ground, paper: surface },
      text: { primary: ink, secondary: muted, disabled: faint },
      divider: line,
      action: { hover, selected },
      kassenwerk: { tone: tokens.tone, line, sunken: tokens.sunken, nav: tokens.nav, charts: tokens.charts },
    },
    shape: { borderRadius: 6 },
    typography,
    components: components(tokens),
  });
}

export const lightTheme = themeOf(light);
export const darkTheme = themeOf(dark);
