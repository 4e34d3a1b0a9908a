import { isCivilDate, formatCivilDate } from '@kassenwerk/kernel/domain';
import { isField, type CompiledForm } from '../compile/compiled';
import type { Aggregate, Expression, Scalar } from '../definition/expression';
import { aggregateNames } from '../definition/expression';
import { numberLanguage, textIn } from '../definition/texts';
import { labelOf } from '../field-types/choice';
import { showMoney } from '../field-types/money';
import { showNumber } from '../field-types/number';
import { aggregateWords, factWords, operationWords, partWords, yesNoWords } from './expression-words';

/** What names and answers are called: of a compiled form, or of any that only has fields and groups. */
export type Named = Pick<CompiledForm, 'fields' | 'sections'>;

/** A condition or computation in words: „Familienstand“ ist „verheiratet“. */
export function describeExpression(expression: Expression, form: Named, language = 'de'): string {
  const dialect = numberLanguage(language);
  const describe = (one: Expression) => describeExpression(one, form, language);
  if ('value' in expression) return describeValue(expression.value, undefined, form, language);
  if ('fact' in expression) return factWords[dialect][expression.fact];
  if ('field' in expression) {
    const label = quoted(labelOfField(form, expression.field, language));
    return expression.part ? `${label} (${partWords[dialect][expression.part] ?? expression.part})` : label;
  }
  if (isAggregate(expression)) return describeAggregate(expression, form, language);
  const [first] = expression.args;
  const subject = first && 'field' in first ? first.field : undefined;
  if (expression.op === 'in') {
    const values = expression.values.map((one) => describeValue(one, subject, form, language));
    return `${describe(first!)} ${dialect === 'de' ? 'ist' : 'is'} ${values.join(dialect === 'de' ? ' oder ' : ' or ')}`;
  }
  const args = expression.args.map((one) =>
    'value' in one ? describeValue(one.value, subject, form, language) : nested(one, describe(one)),
  );
  return operationWords[dialect][expression.op](args);
}

const isAggregate = (one: Expression): one is Aggregate =>
  'op' in one && (aggregateNames as readonly string[]).includes(one.op);

/** „A oder B“ inside of „… und C“ needs brackets. */
const nested = (one: Expression, text: string): string =>
  'op' in one && (one.op === 'any' || one.op === 'all') ? `(${text})` : text;

function describeAggregate({ op, over, where, of }: Aggregate, form: Named, language: string): string {
  const section = form.sections.find((one) => one.id === over);
  const name = quoted(textIn(section?.group?.title ?? section?.group?.repeat?.item ?? { de: over }, language));
  const inner = (one: Expression | undefined) => one && describeExpression(one, form, language);
  return aggregateWords[numberLanguage(language)][op]({ name, where: inner(where), of: inner(of) });
}

const quoted = (text: string): string => `„${text}“`;

const labelOfField = (form: Named, id: string, language: string): string => {
  const field = form.fields.get(id);
  return field && isField(field) ? textIn(field.field.label, language) : id;
};

function describeValue(value: Scalar, compared: string | undefined, form: Named, language: string): string {
  const field = compared === undefined ? undefined : form.fields.get(compared)?.field;
  if (typeof value === 'boolean') return yesNoWords[numberLanguage(language)][value ? 'yes' : 'no'];
  if (typeof value === 'number') {
    const isMoney = field?.type === 'money' || (field?.type === 'computed' && field.as === 'money');
    return isMoney ? showMoney(value, 'EUR', language) : showNumber(value, language);
  }
  if (isCivilDate(value)) return formatCivilDate(value, numberLanguage(language));
  return quoted(field && 'options' in field ? labelOf(field.options, value, language) : value);
}
