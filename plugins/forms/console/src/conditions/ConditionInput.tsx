import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Expression } from '@kassenwerk/forms/model';
import { PlainSelect } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { expressionOf, firstLine } from './comparisons';
import { ConditionLine } from './ConditionLine';
import { isJunction, joined, joinedOf, withPart, type Junction } from './junctions';
import type { Scope } from './scope';
import { subjectsIn } from './subjects';

interface ConditionInputProps {
  /** What it decides: „Zeigen, wenn“. */
  label: string;
  value: Expression | undefined;
  scope: Scope;
  isFixed: boolean;
  /** How deep it is nested, so that depth can be seen. */
  depth?: number;
  onChange(value: Expression | undefined): void;
}

/** A condition clicked together: lines that all hold, or one of which is enough, and groups of such lines. */
export function ConditionInput({ label, value, scope, isFixed, depth = 0, onChange }: ConditionInputProps) {
  const translate = useTranslate();
  const { junction, parts } = joinedOf(value);
  const [first] = subjectsIn(scope).filter(({ type }) => type !== 'nothing');
  const line = first && expressionOf(firstLine(first));
  const set = (next: readonly Expression[], how: Junction = junction) =>
    // A group inside of another stays one, even with a single line.
    onChange(depth > 0 && next.length === 1 ? { op: how, args: next } : joined({ junction: how, parts: next }));
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{ display: 'grid', gap: 1, ...(depth > 0 && { pl: 1.5, borderLeft: 2, borderColor: 'divider' }) }}
    >
      {parts.length > 1 && (
        <PlainSelect
          label={translate('forms.condition.junction')}
          value={junction}
          disabled={isFixed}
          onChange={(how) => set(parts, how as Junction)}
          options={(['all', 'any'] as const).map((one) => ({
            value: one,
            label: translate(`forms.condition.${one}`),
          }))}
        />
      )}
      {parts.map((part, index) =>
        isJunction(part) ? (
          <ConditionInput
            key={index}
            label={translate('forms.condition.nested', { number: index + 1 })}
            value={part}
            scope={scope}
            isFixed={isFixed}
            depth={depth + 1}
            onChange={(changed) => set(withPart(parts, index, changed))}
          />
        ) : (
          <ConditionLine
            key={index}
            number={index + 1}
            value={part}
            scope={scope}
            isFixed={isFixed}
            ofEntries={(nested) => <ConditionInput {...nested} isFixed={isFixed} depth={depth + 1} />}
            onChange={(changed) => set(withPart(parts, index, changed))}
          />
        ),
      )}
      {!isFixed && line && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button size="small" startIcon={<AddOutlined />} onClick={() => set([...parts, line])}>
            {translate(parts.length === 0 ? 'forms.condition.add' : 'forms.condition.addMore')}
          </Button>
          {parts.length > 0 && depth < 3 && (
            <Button
              size="small"
              color="inherit"
              startIcon={<AddOutlined />}
              onClick={() => set([...parts, { op: junction === 'all' ? 'any' : 'all', args: [line] }])}
            >
              {translate('forms.condition.addGroup')}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}
