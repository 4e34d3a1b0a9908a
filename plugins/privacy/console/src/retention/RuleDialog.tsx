import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { FormDialog, useCommand, useText, useVerbs } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { PrivacyVerbs, RetentionRuleView } from '../verbs';

/** A period of the fund's own; it holds from the next night on. */
export function RuleDialog({ tenant, rule, onClose }: { tenant: string; rule: RetentionRuleView; onClose(): void }) {
  const translate = useTranslate();
  const textOf = useText();
  const verbs = useVerbs<PrivacyVerbs>();
  const [months, setMonths] = useState(String(rule.months));
  const [anchor, setAnchor] = useState(rule.anchor);
  const [fromEndOfYear, setFromEndOfYear] = useState(rule.fromEndOfYear);
  const [legalBasis, setLegalBasis] = useState(rule.legalBasis);
  const { dataClass, classTitle, anchors } = rule;
  const { mutateAsync } = useCommand(
    () => verbs.publishRetentionRule(tenant, { dataClass, anchor, months: Number(months), fromEndOfYear, legalBasis }),
    { success: 'privacy.retention.rules.published', stale: ['retention'] },
  );
  const label = (name: string) => translate(`privacy.retention.rules.${name}`);
  return (
    <FormDialog
      open
      title={textOf(classTitle)}
      submit={translate('ra.action.save')}
      disabled={!(Number(months) >= 1) || legalBasis.de.trim() === '' || legalBasis.en.trim() === ''}
      onClose={onClose}
      onSubmit={() => mutateAsync(undefined)}
    >
      <TextField
        type="number"
        required
        autoFocus
        label={label('months')}
        value={months}
        onChange={({ target }) => setMonths(target.value)}
        slotProps={{ htmlInput: { min: 1, max: 1200 } }}
      />
      <TextField select label={label('anchor')} value={anchor} onChange={({ target }) => setAnchor(target.value)}>
        {anchors.map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`privacy.retention.anchor.${one}`, { _: one })}
          </MenuItem>
        ))}
      </TextField>
      <FormControlLabel
        control={<Switch checked={fromEndOfYear} onChange={({ target }) => setFromEndOfYear(target.checked)} />}
        label={label('endOfYear')}
      />
      {(['de', 'en'] as const).map((language) => (
        <TextField
          key={language}
          required
          multiline
          minRows={2}
          label={label(language === 'de' ? 'legalBasisGerman' : 'legalBasisEnglish')}
          value={legalBasis[language]}
          onChange={({ target }) => setLegalBasis({ ...legalBasis, [language]: target.value })}
        />
      ))}
    </FormDialog>
  );
}
