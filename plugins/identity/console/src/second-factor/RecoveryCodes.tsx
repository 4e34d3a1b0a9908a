import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { saveBlob } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';

/** Shown once: the server keeps only what it needs to recognise them. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const translate = useTranslate();
  const save = () => saveBlob(new Blob([`${codes.join('\n')}\n`], { type: 'text/plain' }), 'kassenwerk-codes.txt');
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Alert severity="warning">{translate('identity.recovery.once')}</Alert>
      <Box
        component="ul"
        aria-label={translate('identity.recovery.title')}
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gridTemplateColumns: 'repeat(2, auto)', gap: 1 }}
      >
        {codes.map((code) => (
          <Box component="li" key={code} sx={{ fontFamily: 'monospace', fontSize: 16 }}>
            {code}
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="outlined" onClick={save}>
          {translate('identity.recovery.save')}
        </Button>
        <Button onClick={() => void navigator.clipboard.writeText(codes.join('\n'))}>
          {translate('identity.recovery.copy')}
        </Button>
      </Box>
    </Box>
  );
}
