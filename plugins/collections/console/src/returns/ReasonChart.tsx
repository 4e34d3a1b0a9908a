import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { EmptyState, Panel, useFormats, useText } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { ReasonFigures } from '../dashboard/dashboard-figures';

/** Why debits come back: bars that are a list, so that everybody can read them. */
export function ReasonChart({ reasons }: { reasons: readonly ReasonFigures[] }) {
  const translate = useTranslate();
  const textOf = useText();
  const { count, money } = useFormats();
  const most = Math.max(1, ...reasons.map((reason) => reason.count));
  const sorted = [...reasons].sort((one, other) => other.count - one.count).slice(0, 8);
  return (
    <Panel title={translate('collections.returns.byReason')} note={translate('collections.returns.byReasonNote')}>
      {sorted.length === 0 && <EmptyState title={translate('collections.returns.none')} />}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {sorted.map((reason) => (
          <li key={reason.code}>
            <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', alignItems: 'baseline' }}>
              <Typography variant="body2" sx={{ minWidth: 0 }}>
                <code>{reason.code}</code> {textOf(reason.title)}
              </Typography>
              <Typography variant="body2" sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>
                {count(reason.count)}
                {reason.amountCents !== undefined && (
                  <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, ml: 1 }}>
                    {money(reason.amountCents)}
                  </Box>
                )}
              </Typography>
            </Box>
            <Box
              aria-hidden
              sx={({ palette }) => ({ mt: 0.5, height: 8, borderRadius: '3px', bgcolor: palette.kassenwerk.sunken })}
            >
              <Box
                sx={({ palette }) => ({
                  width: `${(100 * reason.count) / most}%`,
                  height: 8,
                  borderRadius: '3px',
                  bgcolor: palette.kassenwerk.charts[2],
                })}
              />
            </Box>
          </li>
        ))}
      </Box>
    </Panel>
  );
}
