import Box from '@mui/material/Box';

/** Name and sign: a K drawn as a line with three stations. */
export function BrandMark() {
  return (
    <Box
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 1.25,
        fontSize: 18,
        fontWeight: 650,
        letterSpacing: '-0.015em',
        color: '#fff',
      }}
    >
      <Box component="svg" aria-hidden viewBox="0 0 32 32" sx={{ width: 30, height: 30, flex: 'none' }}>
        <path
          d="M10 5v22M10 16h4.5L23 7.5M14.5 16 23 24.5"
          fill="none"
          stroke="#9fe0cd"
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle cx="23" cy="7.5" r="3.4" fill="#f2b84b" />
        <circle cx="23" cy="24.5" r="3.4" fill="#9fe0cd" />
        <circle cx="10" cy="16" r="3.4" fill="#fff" />
      </Box>
      Kassenwerk
    </Box>
  );
}
