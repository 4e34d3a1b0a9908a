import type { Field, Texts } from '@kassenwerk/forms/model';
import { isAsked } from '@kassenwerk/forms/model';
import { useTranslate } from 'react-admin';
import { useScope } from '../conditions/useScope';
import { FieldParameters } from './FieldParameters';
import { IdInput } from './IdInput';
import { MoreFieldProperties } from './MoreFieldProperties';
import type { PropertiesOf } from './PropertyPanel';
import { RequiredInput } from './RequiredInput';
import { RulesInput } from './RulesInput';
import { TextsInput } from './TextsInput';
import { useSame } from './useSame';
import { useTextChange } from './useTextChange';
import { VisibilityInput } from './VisibilityInput';

const noText: Texts = { de: '' };

/** What every field has, and what its type adds. */
export function FieldProperties({ definition, node, isFixed, actions }: PropertiesOf<Field>) {
  const translate = useTranslate();
  const { id, label, help, visibleIf, rules } = node;
  const { languages } = definition;
  const scope = useScope(definition, id);
  // Everything but what people write letter by letter; who draws from it rests meanwhile.
  const settings = useSame<Field>({ ...node, label: noText, help: noText });
  const setLabel = useTextChange(actions, id, 'label');
  const setHelp = useTextChange(actions, id, 'help');
  const shared = { scope, languages, isFixed, actions };
  return (
    <>
      <TextsInput
        {...{ languages, isFixed }}
        label={translate('forms.parameters.label')}
        value={label}
        onChange={setLabel}
      />
      <TextsInput
        {...{ languages, isFixed }}
        isOptional
        lines={1}
        label={translate('forms.parameters.help')}
        value={help}
        onChange={setHelp}
      />
      <FieldParameters {...shared} node={settings} />
      {isAsked(node) && <RequiredInput {...{ scope, isFixed, actions, id }} required={node.required} />}
      <VisibilityInput {...{ definition, id, isFixed, actions }} value={visibleIf} />
      {/* Rules name the field itself, so they follow its label. */}
      {isAsked(node) && rules && <RulesInput {...shared} node={node} scope={{ ...scope, definition }} />}
      {isAsked(node) && !rules && <RulesInput {...shared} node={settings} />}
      <MoreFieldProperties {...{ isFixed, actions }} node={settings} />
      <IdInput {...{ id, isFixed, actions }} />
    </>
  );
}
