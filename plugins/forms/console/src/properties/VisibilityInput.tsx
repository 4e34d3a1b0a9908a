import type { Expression, FormDefinition } from '@kassenwerk/forms/model';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import Typography from '@mui/material/Typography';
import { ConditionInput } from '../conditions/ConditionInput';
import type { Scope } from '../conditions/scope';
import { useScope } from '../conditions/useScope';
import type { DesignerActions } from '../designer/useDesigner';
import { Section } from './Section';

interface VisibilityInputProps {
  id: string;
  value: Expression | undefined;
  isFixed: boolean;
  actions: DesignerActions;
}

/** „Zeigen, wenn …“; always without a condition. */
export function VisibilityInput({ definition, ...props }: VisibilityInputProps & { definition: FormDefinition }) {
  return <VisibilityIn {...props} scope={useScope(definition, props.id)} />;
}

const VisibilityIn = memo(function VisibilityIn({
  scope,
  id,
  value,
  isFixed,
  actions,
}: VisibilityInputProps & { scope: Scope }) {
  const translate = useTranslate();
  return (
    <Section title={translate('forms.designer.showIf')}>
      {!value && <Typography color="textSecondary">{translate('forms.designer.showAlways')}</Typography>}
      <ConditionInput
        label={translate('forms.designer.showIf')}
        value={value}
        scope={scope}
        isFixed={isFixed}
        onChange={(visibleIf) => actions.change(id, { visibleIf })}
      />
    </Section>
  );
});
