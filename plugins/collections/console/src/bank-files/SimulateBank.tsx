import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { FormDialog, useCommand, useVerbs } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { CollectionsVerbs } from '../verbs';
import type { BankFile } from './bank-file-detail';

const scenarios = ['accept', 'partial', 'reject', 'returns', 'late', 'duplicate'] as const;
type Scenario = (typeof scenarios)[number];

/** Lets the built-in bank answer, to try a fund end to end before going live. */
export function SimulateBank({ file }: { file: BankFile }) {
  const translate = useTranslate();
  const verbs = useVerbs<CollectionsVerbs>();
  const [isOpen, setOpen] = useState(false);
  const [scenario, setScenario] = useState<Scenario>('returns');
  const [share, setShare] = useState('3');
  const [reason, setReason] = useState('');
  const hasReturns = scenario === 'returns' || scenario === 'partial' || scenario === 'late';
  const { mutateAsync } = useCommand(
    () =>
      verbs.simulateBank(file.documentId, {
        scenario,
        ...(hasReturns ? { returnSharePercent: Number(share) } : {}),
        ...(hasReturns && reason ? { reasonCode: reason.toUpperCase() } : {}),
      }),
    {
      success: 'resources.bank-files.done.simulated',
      stale: ['bank-files', 'bank-messages', 'returns', 'dashboard', 'runs'],
    },
  );
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={() => setOpen(true)}>
        {translate('resources.bank-files.action.simulate')}
      </Button>
      <FormDialog
        open={isOpen}
        title={translate('resources.bank-files.simulation.title')}
        submit={translate('resources.bank-files.simulation.submit')}
        onClose={() => setOpen(false)}
        onSubmit={() => mutateAsync(undefined)}
      >
        <Typography color="textSecondary">{translate('resources.bank-files.simulation.note')}</Typography>
        <RadioGroup
          aria-label={translate('resources.bank-files.simulation.scenario')}
          value={scenario}
          onChange={(_event, value) => setScenario(value as Scenario)}
        >
          {scenarios.map((one) => (
            <FormControlLabel
              key={one}
              value={one}
              control={<Radio />}
              label={translate(`resources.bank-files.simulation.${one}`)}
            />
          ))}
        </RadioGroup>
        {hasReturns && (
          <>
            <TextField
              type="number"
              label={translate('resources.bank-files.simulation.share')}
              value={share}
              required
              onChange={({ target }) => setShare(target.value)}
              slotProps={{ htmlInput: { min: 0, max: 100, step: 0.5 } }}
            />
            <TextField
              label={translate('resources.bank-files.simulation.reasonCode')}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              helperText={translate('resources.bank-files.simulation.reasonHelp')}
              slotProps={{ htmlInput: { maxLength: 4, pattern: '[A-Za-z0-9]{4}' } }}
            />
          </>
        )}
      </FormDialog>
    </>
  );
}
