import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { describeExpression, type Expression } from '@kassenwerk/forms/model';
import { useLanguage, PlainSelect } from '@kassenwerk/kernel/console';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { comparisonsFor, completed, expressionOf, firstLine, lineOf, type Comparison } from './comparisons';
import { namesIn } from './names';
import { OtherInput } from './OtherInput';
import { scopeInside, type Scope } from './scope';
import { keyOf, subjectsIn } from './subjects';
import { useSubjectWords } from './useSubjectWords';

interface ConditionLineProps {
  number: number;
  value: Expression;
  scope: Scope;
  isFixed: boolean;
  /** Draws the condition on the entries of a repeated group. */
  ofEntries(nested: NestedCondition): ReactNode;
  onChange(value: Expression | undefined): void;
}

export interface NestedCondition {
  label: string;
  value: Expression | undefined;
  scope: Scope;
  onChange(value: Expression | undefined): void;
}

/** „[Familienstand] [ist gleich] [verheiratet]“; of the entries of a repeated group a condition of their own. */
export function ConditionLine({ number, value, scope, isFixed, ofEntries, onChange }: ConditionLineProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const wordsOf = useSubjectWords(scope);
  const line = lineOf(value);
  const subjects = subjectsIn(scope);
  const subject = line && subjects.find(({ key }) => key === keyOf(line.subject));
  const remove = !isFixed && (
    <IconButton
      size="small"
      onClick={() => onChange(undefined)}
      aria-label={translate('forms.condition.remove', { number })}
    >
      <DeleteOutlined fontSize="small" />
    </IconButton>
  );
  if (!line || !subject)
    return (
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography sx={{ flex: 1 }}>{describeExpression(value, namesIn(scope.definition), language)}</Typography>
        {remove}
      </Box>
    );
  const allowed = comparisonsFor(subject);
  return (
    <Box
      role="group"
      aria-label={translate('forms.condition.line', { number })}
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' }}
    >
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))' }}>
        <PlainSelect
          label={translate('forms.condition.if')}
          value={subject.key}
          disabled={isFixed}
          options={subjects.map(wordsOf)}
          onChange={(key) => onChange(expressionOf(firstLine(subjects.find((one) => one.key === key)!)))}
        />
        <PlainSelect
          label={translate('forms.condition.comparison')}
          value={line.comparison}
          disabled={isFixed}
          options={allowed.map((one) => ({
            value: one,
            label: translate(`forms.condition.is.${subject.type === 'list' && one === 'in' ? 'contains' : one}`),
          }))}
          onChange={(comparison) =>
            onChange(expressionOf(completed({ ...line, comparison: comparison as Comparison }, subject)))
          }
        />
        <OtherInput line={line} subject={subject} scope={scope} isFixed={isFixed} onChange={onChange} />
      </Box>
      {remove}
      {subject.kind === 'anyEntry' && subject.group && (
        <Box sx={{ gridColumn: '1 / -1' }}>
          {ofEntries({
            label: translate('forms.condition.ofEntry'),
            value: line.where,
            scope: scopeInside(scope.definition, subject.group),
            onChange: (where) => {
              const { where: before, ...rest } = line;
              if (where !== before) onChange(expressionOf(where ? { ...rest, where } : rest));
            },
          })}
        </Box>
      )}
    </Box>
  );
}
