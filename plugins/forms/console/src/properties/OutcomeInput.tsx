import TextField from '@mui/material/TextField';
import type { FormDefinition, Outcome } from '@kassenwerk/forms/model';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { isId } from '../editing';
import { NumberField } from './NumberField';
import type { PropertiesOf } from './PropertyPanel';
import { Section } from './Section';
import { TextsInput } from './TextsInput';

/** What the receipt says, within how many days the fund answers, and what the request waits for first. */
export function OutcomeInput({ node: definition, isFixed, actions }: PropertiesOf<FormDefinition>) {
  const translate = useTranslate();
  const { outcome, languages } = definition;
  const set = (change: Partial<Outcome>) => {
    const { waitsFor, answerWithinDays, ...needed } = { ...outcome, ...change };
    actions.change('', {
      outcome: { ...needed, ...(waitsFor ? { waitsFor } : {}), ...(answerWithinDays ? { answerWithinDays } : {}) },
    });
  };
  return (
    <Section title={translate('forms.designer.outcome')}>
      <TextsInput
        {...{ languages, isFixed }}
        lines={2}
        label={translate('forms.parameters.confirmation')}
        value={outcome.confirmation}
        onChange={(confirmation) => confirmation && set({ confirmation })}
      />
      <NumberField
        whole
        min={1}
        max={365}
        label={translate('forms.parameters.answerWithinDays')}
        value={outcome.answerWithinDays}
        isFixed={isFixed}
        onChange={(days) => days !== outcome.answerWithinDays && set({ answerWithinDays: days })}
      />
      <WaitsForInput value={outcome.waitsFor} isFixed={isFixed} onChange={(waitsFor) => set({ waitsFor })} />
    </Section>
  );
}

interface WaitsForInputProps {
  value: string | undefined;
  isFixed: boolean;
  onChange(value: string | undefined): void;
}

/** The short name of a service, as those who connect it gave it. Taken over when the input is left. */
function WaitsForInput({ value = '', isFixed, onChange }: WaitsForInputProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState(value);
  const isGood = typed === '' || isId(typed);
  const take = () => {
    if (!isGood) setTyped(value);
    else if (typed !== value) onChange(typed || undefined);
  };
  return (
    <TextField
      size="small"
      label={translate('forms.parameters.waitsFor')}
      helperText={translate(isGood ? 'forms.designer.waitsForHint' : 'forms.designer.idTaken')}
      error={!isGood}
      value={typed}
      disabled={isFixed}
      onChange={({ target }) => setTyped(target.value.trim())}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
      slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
    />
  );
}
