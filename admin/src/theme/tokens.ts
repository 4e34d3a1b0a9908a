import type { KassenwerkColors } from '@kassenwerk/kernel/console';

/** Every colour of the console. Text colours hold at least 4.5:1 on the ground they are used on. */
export interface Tokens extends KassenwerkColors {
  mode: 'light' | 'dark';
  ground: string;
  surface: string;
  ink: string;
  muted: string;
  faint: string;
  primary: { main: string; dark: string; light: string; contrastText: string };
  danger: { main: string; contrastText: string };
  /** Ground of short notices. */
  success: { main: string; contrastText: string };
  warning: { main: string; contrastText: string };
  hover: string;
  selected: string;
}

export const light: Tokens = {
  mode: 'light',
  ground: '#f3f6f5',
  surface: '#ffffff',
  sunken: '#e9efed',
  ink: '#14211e',
  muted: '#4f5f5a',
  faint: '#8b9993',
  line: '#dbe3e0',
  primary: { main: '#0b5d50', dark: '#08483e', light: '#3d8a7c', contrastText: '#ffffff' },
  danger: { main: '#a3241d', contrastText: '#ffffff' },
  success: { main: '#0b4f45', contrastText: '#ffffff' },
  warning: { main: '#7a4a00', contrastText: '#ffffff' },
  hover: 'rgba(11, 93, 80, 0.05)',
  selected: 'rgba(11, 93, 80, 0.09)',
  nav: { ground: '#0c2b27', ink: '#d5e5e0', muted: '#93b0a8', active: '#17443d', mark: '#f2b84b' },
  tone: {
    good: { ink: '#0a5c33', wash: '#def2e6', mark: '#1c8a50' },
    busy: { ink: '#1c4a94', wash: '#e3edfb', mark: '#2e6fd6' },
    wait: { ink: '#7a4a00', wash: '#fcefd3', mark: '#c98308' },
    bad: { ink: '#97211b', wash: '#fce4e1', mark: '#c8372e' },
    idle: { ink: '#4a5752', wash: '#e7edeb', mark: '#7d8c86' },
  },
  charts: ['#0f7565', '#d9941a', '#c8372e', '#2e6fd6', '#7a5bc4', '#5b7a2b', '#8a5a44', '#4d6470'],
};

export const dark: Tokens = {
  mode: 'dark',
  ground: '#0d1513',
  surface: '#141f1c',
  sunken: '#1c2a26',
  ink: '#e5eeeb',
  muted: '#a3b5af',
  faint: '#74867f',
  line: '#263732',
  primary: { main: '#5fd0b6', dark: '#8fe3cf', light: '#2b8371', contrastText: '#05241e' },
  danger: { main: '#ff8f85', contrastText: '#3a0704' },
  success: { main: '#8fe3cf', contrastText: '#05241e' },
  warning: { main: '#f6cd83', contrastText: '#2d1d00' },
  hover: 'rgba(95, 208, 182, 0.07)',
  selected: 'rgba(95, 208, 182, 0.13)',
  nav: { ground: '#09110f', ink: '#cfe0da', muted: '#8ba69e', active: '#18332d', mark: '#f2b84b' },
  tone: {
    good: { ink: '#86e0ae', wash: '#12352a', mark: '#3fbf7f' },
    busy: { ink: '#a9c9ff', wash: '#172c4d', mark: '#6ba2f7' },
    wait: { ink: '#f6cd83', wash: '#3a2a0c', mark: '#e5a52f' },
    bad: { ink: '#ffb1a9', wash: '#421714', mark: '#f2675c' },
    idle: { ink: '#b4c3bd', wash: '#22302c', mark: '#81918b' },
  },
  charts: ['#4fc3aa', '#efb548', '#f2776d', '#7fb0fa', '#b39af0', '#a6c26a', '#cf9f86', '#93abb8'],
};
