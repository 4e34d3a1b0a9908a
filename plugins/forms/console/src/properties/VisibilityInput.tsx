import type { Expression, FormDefinition } from '@kassenwerk/forms/model';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import Typography from '@mui/material/Typography';
import { ConditionInput } from '../conditions/ConditionInput';
import { scopeOf } from '../conditions/scope';
import type { DesignerActions } from '../designer/useDesigner';
import { Section } from './Section';

interface VisibilityInputProps {
  definition: FormDefinition;
  id: string;
  value: Expression | undefined;
  isFixed: boolean;
  actions: DesignerActions;
}

/** „Zeigen, wenn …“; always without a condition. */
export function VisibilityInput({ definition, id, value, isFixed, actions }: VisibilityInputProps) {
  const translate = useTranslate();
  const scope = useMemo(() => scopeOf(definition, id), [definition, id]);
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
}
