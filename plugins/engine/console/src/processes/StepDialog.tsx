import Alert from '@mui/material/Alert';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { FormDialog, PlainSelect, useText } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ConditionFields } from './ConditionFields';
import { BilingualField, ParameterField } from './ParameterField';
import { withParameter } from './parameter-kinds';
import type { Process, Step, StepOutline, StepType } from './process-api';
import type { ProcessWords } from './useProcessWords';

interface StepDialogProps {
  tenant: string;
  process: Process;
  outline: readonly StepOutline[];
  words: ProcessWords;
  type: StepType;
  /** What it is filled with; `place` is where it stands or will stand. */
  step: Step;
  place: number;
  isNew: boolean;
  onApply(step: Step): void;
  onClose(): void;
}

/** Everything about one step: how it is called, when it applies, and its parameters. */
export function StepDialog(props: StepDialogProps) {
  const { tenant, process, outline, words, type, step: before, place, isNew, onApply, onClose } = props;
  const translate = useTranslate();
  const textOf = useText();
  const [step, setStep] = useState(before);
  const [broken, setBroken] = useState<ReadonlySet<string>>(new Set());
  const itemData = words.itemDataAt(process, outline, place);
  const { properties = {}, required = [] } = type.parameters;
  const tell = (name: string) => (isBroken: boolean) =>
    setBroken((known) => (isBroken ? new Set([...known, name]) : new Set([...known].filter((one) => one !== name))));
  const apply = () => {
    onApply(withoutEmpty(step));
    return Promise.resolve();
  };
  return (
    <FormDialog
      open
      wide
      isChanged={step !== before}
      title={isNew ? translate('resources.processes.newStep', { type: textOf(type.title) }) : words.title(before)}
      submit={translate('resources.processes.command.apply')}
      disabled={broken.size > 0}
      onClose={onClose}
      onSubmit={apply}
    >
      <Typography color="textSecondary">{textOf(type.description)}</Typography>
      {type.kind === 'barrier' && <Alert severity="info">{translate('resources.processes.waits')}</Alert>}
      <BilingualField
        label={translate('resources.processes.fields.title')}
        required={false}
        value={step.title}
        onChange={(title) => setStep({ ...step, title: title as Step['title'] })}
      />
      <PlainSelect
        label={translate('resources.processes.fields.phase')}
        value={step.phase}
        options={process.phases.map(({ key }) => ({ value: key, label: words.phase(process, key) }))}
        onChange={(phase) => setStep({ ...step, phase })}
      />
      {Object.keys(properties).length > 0 && (
        <Typography variant="h3" sx={{ mt: 1 }}>
          {translate('resources.processes.fields.parameters')}
        </Typography>
      )}
      {Object.entries(properties).map(([name, schema]) => (
        <ParameterField
          key={name}
          name={name}
          schema={schema}
          value={step.parameters[name]}
          required={required.includes(name)}
          tenant={tenant}
          itemData={itemData}
          onChange={(value) => setStep({ ...step, parameters: withParameter(step.parameters, name, value) })}
          onBroken={tell(name)}
        />
      ))}
      <ConditionFields
        value={step.when}
        isItemwise={type.isItemwise}
        askable={words.askableAt(process, outline, place, type)}
        itemData={type.isItemwise ? itemData : []}
        onChange={(when) => setStep({ ...step, when })}
        onBroken={tell(' condition')}
      />
      <FormControlLabel
        control={<Switch checked={step.cutOff ?? false} onChange={(_event, cutOff) => setStep({ ...step, cutOff })} />}
        label={translate('resources.processes.fields.cutOff')}
      />
    </FormDialog>
  );
}

/** Nothing is written down that says nothing; an English title that is missing is the German one. */
function withoutEmpty({ title, when, cutOff, ...step }: Step): Step {
  const de = title?.de.trim() || title?.en.trim();
  return {
    ...step,
    ...(de ? { title: { de, en: title!.en.trim() || de } } : {}),
    parameters: Object.fromEntries(Object.entries(step.parameters).map(([name, one]) => [name, bothLanguages(one)])),
    ...(when ? { when } : {}),
    ...(cutOff ? { cutOff } : {}),
  };
}

function bothLanguages(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('de' in value && 'en' in value)) return value;
  const [de, en] = [String(value.de).trim(), String(value.en).trim()];
  return { ...value, de: de || en, en: en || de };
}
