import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** A fingerprint in groups of four, so that two people can compare it over the phone. */
export function HashText({ label, hash }: { label: string; hash: string | null | undefined }) {
  const groups = hash?.match(/.{1,4}/g) ?? [];
  return (
    <Box>
      <Typography variant="caption" color="textSecondary" component="p">
        {label}
      </Typography>
      <Box
        component="code"
        aria-label={hash ?? undefined}
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, lineHeight: 1.7 }}
      >
        {groups.length === 0 ? '–' : groups.map((group, index) => <span key={index}>{group}</span>)}
      </Box>
    </Box>
  );
}
