import type { Field } from '@kassenwerk/forms/model';
import { isAsked } from '@kassenwerk/forms/model';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { FormulaInput } from '../conditions/FormulaInput';
import { scopeOf } from '../conditions/scope';
import { IdInput } from './IdInput';
import { MoreFieldProperties } from './MoreFieldProperties';
import { parametersOf } from './parameters';
import type { PropertiesOf } from './PropertyPanel';
import { RequiredInput } from './RequiredInput';
import { RulesInput } from './RulesInput';
import { SchemaInput } from './SchemaInput';
import { Section } from './Section';
import { TextsInput } from './TextsInput';
import { VisibilityInput } from './VisibilityInput';

const formulaTypes = { number: 'number', money: 'number', date: 'date', text: 'text', yesNo: 'yesNo' } as const;

/** What every field has, and what its type adds. */
export function FieldProperties(props: PropertiesOf<Field>) {
  const { definition, node, isFixed, actions } = props;
  const translate = useTranslate();
  const { id, label, help, type, visibleIf } = node;
  const { languages } = definition;
  const scope = useMemo(() => scopeOf(definition, id), [definition, id]);
  const own = parametersOf(type);
  return (
    <>
      <TextsInput
        {...{ languages, isFixed }}
        label={translate('forms.parameters.label')}
        value={label}
        onChange={(changed) => actions.change(id, { label: changed })}
      />
      <TextsInput
        {...{ languages, isFixed }}
        isOptional
        lines={1}
        label={translate('forms.parameters.help')}
        value={help}
        onChange={(changed) => actions.change(id, { help: changed })}
      />
      {own.length > 0 && (
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
      )}
      {isAsked(node) && <RequiredInput {...props} scope={scope} />}
      <VisibilityInput {...{ definition, id, isFixed, actions }} value={visibleIf} />
      {isAsked(node) && <RulesInput {...props} />}
      <MoreFieldProperties {...props} />
      <IdInput {...{ definition, id, isFixed, actions }} />
    </>
  );
}
