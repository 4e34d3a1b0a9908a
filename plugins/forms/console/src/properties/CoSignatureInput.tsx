import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import type { CoSignature, FormDefinition } from '@kassenwerk/forms/model';
import { useMemo } from 'react';
import { PlainSelect } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { ConditionInput } from '../conditions/ConditionInput';
import { scopeOf } from '../conditions/scope';
import { NumberField } from './NumberField';
import type { PropertiesOf } from './PropertyPanel';
import { Section } from './Section';
import { singleFields } from './single-fields';
import { TextsInput } from './TextsInput';

/** Whether a second person has to agree: who, to what, by when, and where the link goes. */
export function CoSignatureInput({ node: definition, isFixed, actions }: PropertiesOf<FormDefinition>) {
  const translate = useTranslate();
  const { coSignature, languages } = definition;
  const scope = useMemo(() => scopeOf(definition, ''), [definition]);
  const text = (name: string) => translate(`forms.coSignature.${name}`);
  const set = (change: Partial<CoSignature>) => {
    const { when, emailField, ...needed } = { ...coSignature!, ...change };
    actions.change('', {
      coSignature: { ...needed, ...(when ? { when } : {}), ...(emailField ? { emailField } : {}) },
    });
  };
  const begin = (isAsked: boolean) =>
    actions.change('', {
      coSignature: isAsked ? { person: { de: text('newPerson') }, text: { de: '' }, daysToSign: 14 } : undefined,
    });
  return (
    <Section title={text('title')}>
      <FormControlLabel
        control={<Switch checked={coSignature !== undefined} disabled={isFixed} />}
        label={text('ask')}
        onChange={(_event, checked) => begin(checked)}
      />
      {coSignature && (
        <>
          <TextsInput
            {...{ languages, isFixed }}
            label={text('person')}
            value={coSignature.person}
            onChange={(person) => person && set({ person })}
          />
          <TextsInput
            {...{ languages, isFixed }}
            lines={2}
            label={text('text')}
            value={coSignature.text}
            onChange={(agreed) => agreed && set({ text: agreed })}
          />
          <PlainSelect
            label={text('emailField')}
            helperText={text('emailFieldHint')}
            value={coSignature.emailField ?? ''}
            disabled={isFixed}
            onChange={(emailField) => set({ emailField })}
            options={[{ value: '', label: text('byMember') }, ...singleFields(definition, 'email')]}
          />
          <NumberField
            whole
            min={1}
            max={90}
            label={text('daysToSign')}
            value={coSignature.daysToSign}
            isFixed={isFixed}
            onChange={(days) => set({ daysToSign: days ?? 14 })}
          />
          {!coSignature.when && <Typography color="textSecondary">{text('always')}</Typography>}
          <ConditionInput
            label={text('when')}
            value={coSignature.when}
            scope={scope}
            isFixed={isFixed}
            onChange={(when) => set({ when })}
          />
        </>
      )}
    </Section>
  );
}
