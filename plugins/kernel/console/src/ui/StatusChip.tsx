import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { toneOf, type Tone } from './tones';

interface StatusChipProps {
  status: string | null | undefined;
  /** Resource whose messages name the status; shared names are the fallback. */
  resource?: string;
  tone?: Tone;
}

/** A status as word and mark, so that colour is never the only sign. */
export function StatusChip({ status, resource, tone = toneOf(status) }: StatusChipProps) {
  const translate = useTranslate();
  if (!status) return <>–</>;
  const shared = translate(`kassenwerk.status.${status}`, { _: status });
  return (
    <Box
      component="span"
      sx={({ palette }) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        px: 1,
        py: 0.25,
        borderRadius: 1,
        fontSize: 12.5,
        fontWeight: 600,
        lineHeight: 1.6,
        whiteSpace: 'nowrap',
        color: palette.kassenwerk.tone[tone].ink,
        bgcolor: palette.kassenwerk.tone[tone].wash,
      })}
    >
      <ToneMark tone={tone} />
      {resource ? translate(`resources.${resource}.status.${status}`, { _: shared }) : shared}
    </Box>
  );
}

/** Each tone has a shape of its own: disc, ring, bar, diamond, dash. */
export function ToneMark({ tone, size = 8 }: { tone: Tone; size?: number }) {
  const half = size / 2;
  return (
    <Box
      component="svg"
      aria-hidden
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      sx={({ palette }) => ({ flex: 'none', color: palette.kassenwerk.tone[tone].mark, fill: 'currentColor' })}
    >
      {tone === 'good' && <circle cx={half} cy={half} r={half} />}
      {tone === 'busy' && (
        <circle cx={half} cy={half} r={half - 1.25} fill="none" stroke="currentColor" strokeWidth={2.5} />
      )}
      {tone === 'wait' && (
        <>
          <rect x={size * 0.12} width={size * 0.28} height={size} rx={1} />
          <rect x={size * 0.6} width={size * 0.28} height={size} rx={1} />
        </>
      )}
      {tone === 'bad' && <path d={`M${half} 0 L${size} ${half} L${half} ${size} L0 ${half} Z`} />}
      {tone === 'idle' && <rect y={half - 1} width={size} height={2} rx={1} />}
    </Box>
  );
}
