import Box from '@mui/material/Box';

const stations = [20, 70, 120, 170, 250, 300, 350, 430, 480];

/** The mark of the console: nine phases as stations on one line, the barrier in amber. */
export function StationLine() {
  return (
    <Box
      component="svg"
      aria-hidden
      viewBox="0 0 500 60"
      sx={({ palette }) => ({
        width: '100%',
        maxWidth: 520,
        color: palette.kassenwerk.nav.muted,
        '--mark': palette.kassenwerk.nav.mark,
      })}
    >
      <path
        d="M20 40 H170 L210 16 H310 L350 40 H480"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      {stations.map((x, index) => (
        <circle
          key={x}
          cx={x}
          cy={x > 200 && x < 320 ? 16 : 40}
          r={index === 4 ? 9 : 6}
          fill={index === 4 ? 'var(--mark)' : '#eaf5f1'}
        />
      ))}
    </Box>
  );
}
