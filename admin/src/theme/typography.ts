import type { CSSProperties } from 'react';
import type { ThemeOptions } from '@mui/material/styles';

declare module '@mui/material/styles' {
  interface TypographyVariants {
    figure: CSSProperties;
  }
  interface TypographyVariantsOptions {
    figure?: CSSProperties;
  }
}

declare module '@mui/material/Typography' {
  interface TypographyPropsVariantOverrides {
    figure: true;
  }
}

/** Fonts of the machine: nothing is loaded from anywhere. */
const text =
  '"Segoe UI Variable Text", "Segoe UI", "SF Pro Text", -apple-system, Inter, Roboto, "Noto Sans", "Liberation Sans", sans-serif';
const display =
  '"Segoe UI Variable Display", "Segoe UI", "SF Pro Display", -apple-system, Inter, Roboto, "Noto Sans", "Liberation Sans", sans-serif';
export const mono = 'ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "Liberation Mono", monospace';

export const typography: ThemeOptions['typography'] = {
  fontFamily: text,
  fontSize: 14,
  h1: { fontFamily: display, fontSize: 26, fontWeight: 650, lineHeight: 1.2, letterSpacing: '-0.018em' },
  h2: { fontFamily: display, fontSize: 16.5, fontWeight: 650, lineHeight: 1.35, letterSpacing: '-0.008em' },
  h3: { fontFamily: display, fontSize: 15, fontWeight: 650, lineHeight: 1.4 },
  h6: { fontFamily: display, fontSize: 18, fontWeight: 650 },
  body1: { fontSize: 14.5, lineHeight: 1.5 },
  body2: { fontSize: 13.5, lineHeight: 1.5 },
  caption: { fontSize: 12.25, lineHeight: 1.4 },
  button: { textTransform: 'none', fontWeight: 600, fontSize: 14, letterSpacing: 0 },
  figure: { fontFamily: display, fontSize: 25, fontWeight: 600, lineHeight: 1.35, letterSpacing: '-0.02em' },
};
