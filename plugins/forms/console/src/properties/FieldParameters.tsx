import type { Field } from '@kassenwerk/forms/model';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { FormulaInput } from '../conditions/FormulaInput';
import type { Scope } from '../conditions/scope';
import type { DesignerActions } from '../designer/useDesigner';
import { parametersOf } from './parameters';
import { SchemaInput } from './SchemaInput';
import { Section } from './Section';

/** A part of the panel that looks at a field and at what its conditions may ask for. */
export interface FieldPartProps {
  node: Field;
  scope: Scope;
  languages: readonly string[];
  isFixed: boolean;
  actions: DesignerActions;
}

const formulaTypes = { number: 'number', money: 'number', date: 'date', text: 'text', yesNo: 'yesNo' } as const;

/** What the type of the field adds, drawn from its schema. */
export const FieldParameters = memo(function FieldParameters(props: FieldPartProps) {
  const { node, scope, languages, isFixed, actions } = props;
  const translate = useTranslate();
  const { id, type } = node;
  const own = parametersOf(type);
  if (own.length === 0) return null;
  return (
    <Section title={translate(`forms.fieldTypes.${type}`)}>
      {own.map((parameter) => (
        <SchemaInput
          key={parameter.name}
          {...{ parameter, languages, isFixed }}
          value={(node as unknown as Record<string, unknown>)[parameter.name]}
          onChange={(value) => actions.change(id, { [parameter.name]: value })}
        />
      ))}
      {node.type === 'computed' && (
        <FormulaInput
          {...{ scope, isFixed }}
          label={translate('forms.parameters.formula')}
          value={node.formula}
          wants={formulaTypes[node.as]}
          isMoney={node.as === 'money'}
          onChange={(formula) => actions.change(id, { formula })}
        />
      )}
    </Section>
  );
});
