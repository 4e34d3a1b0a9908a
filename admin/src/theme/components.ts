import type { Components, Theme } from '@mui/material/styles';
import type { Tokens } from './tokens';
import { mono } from './typography';

/** How MUI's parts look here: hairlines instead of shadows, quiet fields, focus that can be seen. */
export function components(tokens: Tokens): Components<Theme> {
  const { line, surface, ground, sunken, ink, muted, primary } = tokens;
  const focus = { outline: `2px solid ${primary.main}`, outlineOffset: 2 };
  return {
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontVariantNumeric: 'tabular-nums', WebkitFontSmoothing: 'antialiased' },
        'td code': { whiteSpace: 'nowrap' },
        'code, pre': { fontFamily: mono, fontSize: '0.93em' },
        ':focus-visible': focus,
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': { animationDuration: '1ms !important', transitionDuration: '1ms !important' },
        },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { '&.Mui-focusVisible': focus } } },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: { minHeight: 38, paddingInline: 14, borderRadius: 8, whiteSpace: 'nowrap' },
        sizeSmall: { minHeight: 30, paddingInline: 10, fontSize: 13 },
        outlined: { borderColor: line },
        text: { paddingInline: 12 },
      },
    },
    MuiIconButton: { styleOverrides: { root: { borderRadius: 8 } } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiAppBar: { defaultProps: { elevation: 0, color: 'default' } },
    MuiDialog: { styleOverrides: { paper: { borderRadius: 12, border: `1px solid ${line}` } } },
    MuiDialogTitle: { styleOverrides: { root: { padding: '20px 24px 8px' } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 20px' } } },
    MuiMenu: { styleOverrides: { paper: { borderRadius: 10, border: `1px solid ${line}` } } },
    MuiTextField: { defaultProps: { size: 'small' } },
    MuiFormControl: { defaultProps: { size: 'small' } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: surface, borderRadius: 8 },
        notchedOutline: { borderColor: tokens.mode === 'light' ? '#85958f' : '#62756e' },
      },
    },
    MuiFilledInput: { defaultProps: { disableUnderline: true }, styleOverrides: { root: { borderRadius: 8 } } },
    MuiInputLabel: { styleOverrides: { root: { color: muted } } },
    MuiLink: { styleOverrides: { root: { textUnderlineOffset: 3 } } },
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: line, padding: '10px 16px', fontSize: 13.75 },
        paddingCheckbox: { padding: '0 4px 0 10px' },
        head: {
          color: muted,
          fontSize: 12.5,
          fontWeight: 600,
          backgroundColor: surface,
          whiteSpace: 'nowrap',
          paddingBlock: 9,
        },
      },
    },
    MuiTableRow: { styleOverrides: { root: { 'tbody &:last-child > td': { borderBottom: 0 } } } },
    MuiTableSortLabel: { styleOverrides: { root: { '&.Mui-active': { color: ink } } } },
    MuiToggleButton: {
      styleOverrides: {
        root: {
          textTransform: 'none',
          fontWeight: 600,
          color: muted,
          borderColor: line,
          backgroundColor: surface,
          padding: '5px 14px',
          '&.Mui-selected': { color: primary.contrastText, backgroundColor: primary.main },
          '&.Mui-selected:hover': { backgroundColor: primary.dark },
        },
      },
    },
    MuiTab: {
      styleOverrides: { root: { minHeight: 44, padding: '8px 4px', marginRight: 22, minWidth: 0, fontSize: 14.5 } },
    },
    MuiTabs: { styleOverrides: { root: { borderBottom: `1px solid ${line}` } } },
    MuiTooltip: {
      styleOverrides: { tooltip: { fontSize: 12.5, backgroundColor: tokens.nav.ground, color: '#f1f7f5' } },
    },
    MuiLinearProgress: { styleOverrides: { root: { borderRadius: 4, backgroundColor: sunken } } },
    MuiSkeleton: { defaultProps: { animation: 'wave' }, styleOverrides: { root: { backgroundColor: sunken } } },
    MuiAlert: { styleOverrides: { root: ({ ownerState }) => alertLook(tokens, ownerState.severity) } },
    MuiSnackbarContent: { styleOverrides: { root: { backgroundColor: tokens.nav.ground, color: '#f1f7f5' } } },
    MuiCheckbox: { defaultProps: { size: 'small' } },
    MuiChip: { styleOverrides: { root: { borderRadius: 6, backgroundColor: ground } } },
  };
}

function alertLook({ tone }: Tokens, severity: string | undefined) {
  const look =
    { error: tone.bad, warning: tone.wait, success: tone.good, info: tone.busy }[severity ?? 'success'] ?? tone.idle;
  return { borderRadius: 8, color: look.ink, backgroundColor: look.wash, '& .MuiAlert-icon': { color: look.mark } };
}
