import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useText, type Text } from '../formats/useFormats';

/** What the server wants people to know before they go on; nothing when there is nothing. */
export function Warnings({ warnings }: { warnings: readonly Text[] }) {
  const textOf = useText();
  if (warnings.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {warnings.map((warning) => (
        <Alert key={warning.de} severity="warning">
          {textOf(warning)}
        </Alert>
      ))}
    </Box>
  );
}
