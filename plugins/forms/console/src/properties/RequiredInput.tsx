import type { Field } from '@kassenwerk/forms/model';
import { PlainSelect } from '@kassenwerk/kernel/console';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { ConditionInput } from '../conditions/ConditionInput';
import { expressionOf, firstLine } from '../conditions/comparisons';
import type { Scope } from '../conditions/scope';
import { subjectsIn } from '../conditions/subjects';
import type { DesignerActions } from '../designer/useDesigner';

interface RequiredInputProps {
  id: string;
  required: Field['required'];
  scope: Scope;
  isFixed: boolean;
  actions: DesignerActions;
}

/** Never, always, or under a condition. */
export const RequiredInput = memo(function RequiredInput(props: RequiredInputProps) {
  const { id, required = false, scope, isFixed, actions } = props;
  const translate = useTranslate();
  const [first] = subjectsIn(scope).filter(({ type }) => type !== 'nothing');
  const kind = typeof required === 'boolean' ? (required ? 'always' : 'never') : 'if';
  const choose = (next: string) => {
    const condition = next === 'if' && first ? expressionOf(firstLine(first)) : undefined;
    actions.change(id, { required: next === 'always' ? true : condition });
  };
  return (
    <>
      <PlainSelect
        label={translate('forms.parameters.required')}
        value={kind}
        disabled={isFixed}
        onChange={choose}
        options={['never', 'always', 'if'].map((one) => ({
          value: one,
          label: translate(`forms.choices.required.${one}`),
        }))}
      />
      {typeof required !== 'boolean' && (
        <ConditionInput
          label={translate('forms.designer.requiredIf')}
          value={required}
          scope={scope}
          isFixed={isFixed}
          onChange={(condition) => actions.change(id, { required: condition })}
        />
      )}
    </>
  );
});
