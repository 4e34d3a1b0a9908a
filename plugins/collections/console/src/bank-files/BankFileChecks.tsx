import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { EmptyState, Panel, ToneMark, useText } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { BankFileDetail } from './bank-file-detail';

/** What was checked, each in a sentence. */
export function BankFileChecks({ checks }: { checks: BankFileDetail['checks'] }) {
  const translate = useTranslate();
  const textOf = useText();
  return (
    <Panel title={translate('resources.bank-files.checks')}>
      {checks.length === 0 && <EmptyState title={translate('resources.bank-files.noChecks')} />}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {checks.map(({ key, ok, text }) => (
          <Box component="li" key={key} sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline' }}>
            <ToneMark tone={ok ? 'good' : 'bad'} size={10} />
            <Typography>
              {!ok && <strong>{translate('resources.bank-files.failed')} </strong>}
              {textOf(text)}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
