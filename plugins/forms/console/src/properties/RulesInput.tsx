import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Expression, Field, Rule } from '@kassenwerk/forms/model';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { ConditionInput } from '../conditions/ConditionInput';
import { completed, expressionOf, firstLine } from '../conditions/comparisons';
import { sourcesOf, type Scope } from '../conditions/scope';
import { subjectsIn } from '../conditions/subjects';
import { uniqueId } from '../editing';
import type { FieldPartProps } from './FieldParameters';
import { Section } from './Section';
import { TextsInput } from './TextsInput';

/** Conditions that an answer has to meet, each with what the member is told. */
export const RulesInput = memo(function RulesInput({
  node,
  scope: around,
  languages,
  isFixed,
  actions,
}: FieldPartProps) {
  const translate = useTranslate();
  const { id, rules = [] } = node;
  const scope = ruleScope(around, node);
  const first = firstRule(scope);
  const set = (next: readonly Rule[]) => actions.change(id, { rules: next.length > 0 ? next : undefined });
  const change = (index: number, properties: Partial<Rule>) =>
    set(rules.map((one, place) => (place === index ? { ...one, ...properties } : one)));
  return (
    <Section title={translate('forms.designer.rules')}>
      {rules.map((rule, index) => (
        <Box key={rule.id} sx={{ display: 'grid', gap: 1 }}>
          <ConditionInput
            label={translate('forms.designer.ruleHolds', { number: index + 1 })}
            value={rule.holds}
            scope={scope}
            isFixed={isFixed}
            onChange={(holds) => (holds ? change(index, { holds }) : set(rules.filter((one) => one !== rule)))}
          />
          <TextsInput
            label={translate('forms.designer.ruleMessage')}
            value={rule.message}
            languages={languages}
            isFixed={isFixed}
            onChange={(message) => message && change(index, { message })}
          />
          {!isFixed && (
            <Button
              size="small"
              color="inherit"
              startIcon={<DeleteOutlined />}
              sx={{ justifySelf: 'start' }}
              onClick={() => set(rules.filter((one) => one !== rule))}
            >
              {translate('forms.designer.ruleRemove', { number: index + 1 })}
            </Button>
          )}
        </Box>
      ))}
      {!isFixed && first && (
        <Button
          size="small"
          startIcon={<AddOutlined />}
          sx={{ justifySelf: 'start' }}
          onClick={() =>
            set([
              ...rules,
              { id: uniqueId('rule', new Set(rules.map((one) => one.id))), holds: first, message: { de: '' } },
            ])
          }
        >
          {translate('forms.designer.ruleAdd')}
        </Button>
      )}
    </Section>
  );
});

/** A rule asks the field's own answer first. */
const ruleScope = (around: Scope, node: Field): Scope => ({
  ...around,
  sources: [...sourcesOf(node), ...around.sources],
});

function firstRule(scope: Scope): Expression | undefined {
  const [subject] = subjectsIn(scope);
  return subject && expressionOf(completed(firstLine(subject), subject));
}
