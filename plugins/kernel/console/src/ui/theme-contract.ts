import '@mui/material/styles';
import type { Tone } from './tones';

/** What pages may rely on beyond MUI's own palette; `admin/src/theme` fulfils it for light and dark. */
export interface KassenwerkColors {
  tone: Record<Tone, { ink: string; wash: string; mark: string }>;
  line: string;
  sunken: string;
  nav: { ground: string; ink: string; muted: string; active: string; mark: string };
  charts: string[];
}

declare module '@mui/material/styles' {
  interface Palette {
    kassenwerk: KassenwerkColors;
  }
  interface PaletteOptions {
    kassenwerk?: KassenwerkColors;
  }
}
