import type { Cell } from '../definition/cell';
import type { InputColumn } from '../definition/column';
import { expect, type Read } from '../text/reading';
import { literalIn, splitAt } from './literals';
import { patternOf } from './patterns';
import { known, never, signs, type End } from './unary-tests';

/** What FEEL demands of a column as a cell; what no cell can say is refused. */
export function unaryTestsRead(text: string, column: InputColumn): Read<Cell | undefined> {
  const given = text.trim();
  if (given === '' || given === '-') return { value: undefined };
  if (given === 'null') return { value: { empty: true } };
  switch (column.type) {
    case 'choice':
      return choiceRead(given, column.optional === true);
    case 'set':
      return setRead(given);
    case 'number':
    case 'date':
      return given === known ? { value: {} } : rangeRead(given, column.type);
    case 'yesNo':
      return given === 'true' || given === 'false'
        ? { value: { is: given === 'true' } }
        : expect('true, false, null oder -', 'true, false, null or -');
    case 'text':
      return textRead(given);
  }
}

const within = (text: string, name: string): string | undefined =>
  text.startsWith(`${name}(`) && text.endsWith(')') ? text.slice(name.length + 1, -1).trim() : undefined;

const expectedChoice = expect(
  'feste Texte wie "a", "b" oder not("a", null)',
  'fixed texts such as "a", "b" or not("a", null)',
);

/** `not("a")` fits an unknown value as well, which no cell says; where a value is always known it makes no difference. */
function choiceRead(text: string, isOptional: boolean): Read<Cell> {
  if (text === never) return { value: { in: [] } };
  const refused = within(text, 'not');
  const parts = splitAt(refused ?? text, ',');
  const isKnown = parts.includes('null');
  const values = parts.filter((part) => part !== 'null').map((part) => literalIn(part)?.value);
  if (!values.every((one) => typeof one === 'string')) return expectedChoice;
  if (refused === undefined) return isKnown ? expectedChoice : { value: { in: values } };
  return isKnown || !isOptional ? { value: { notIn: values } } : expectedChoice;
}

const expectedSet = expect(
  'list contains(?, "a") mit „or“ oder „and“ dazwischen, oder not(…)',
  'list contains(?, "a") with "or" or "and" in between, or not(…)',
);

function setRead(text: string): Read<Cell> {
  if (text === '? != null') return { value: { hasAll: [] } };
  const refused = within(text, 'not');
  const inner = refused ?? text;
  const all = refused === undefined ? splitAt(inner, 'and') : [inner];
  const parts = all.length > 1 ? all : splitAt(inner, 'or');
  const values = inner === never ? [] : parts.map((part) => memberIn(part));
  if (!values.every((one) => one !== undefined)) return expectedSet;
  if (refused !== undefined) return { value: { hasNone: values } };
  return { value: all.length > 1 ? { hasAll: values } : { hasAny: values } };
}

function memberIn(text: string): string | undefined {
  const [list, value, ...more] = splitAt(within(text, 'list contains') ?? '', ',');
  const found = literalIn(value ?? '')?.value;
  return list === '?' && more.length === 0 && typeof found === 'string' ? found : undefined;
}

const expectedRange = {
  number: expect('ein Wert oder Bereich wie 5, >= 5 oder [5..10)', 'a value or range such as 5, >= 5 or [5..10)'),
  date: expect(
    'ein Tag oder Bereich wie >= date("2027-01-01") oder [date("…")..date("…")]',
    'a day or range such as >= date("2027-01-01") or [date("…")..date("…")]',
  ),
};

function rangeRead(text: string, type: 'number' | 'date'): Read<Cell> {
  const ends: Partial<Record<End, string | number>> = {};
  const add = (end: End, part: string): boolean => {
    const found = literalIn(part);
    const fits = found && (type === 'date' ? found.isDay : typeof found.value === 'number');
    if (!fits || ends[end] !== undefined) return false;
    ends[end] = found.value as string | number;
    return true;
  };
  const isRead = /^[[(\]].*\.\.[^.].*[\])[]$/s.test(text)
    ? addInterval(text, add)
    : splitAt(text, 'and').every((part) => addComparison(part, add));
  // A day belongs to its range or does not stand in it: ranges of days are closed.
  const isClosed = type === 'number' || (ends.above === undefined && ends.below === undefined);
  return isRead && isClosed ? { value: ends as Cell } : expectedRange[type];
}

type Add = (end: End, part: string) => boolean;

function addInterval(text: string, add: Add): boolean {
  const [low = '', high = '', ...more] = text.slice(1, -1).split('..');
  return (
    more.length === 0 &&
    add(text.startsWith('[') ? 'from' : 'above', low) &&
    add(text.endsWith(']') ? 'to' : 'below', high)
  );
}

function addComparison(part: string, add: Add): boolean {
  const found = /^(?:\?\s*)?(>=|<=|>|<)\s*(.+)$/s.exec(part);
  if (!found) return add('from', part) && add('to', part);
  const end = (Object.keys(signs) as End[]).find((one) => signs[one] === found[1])!;
  return add(end, found[2]!);
}

const expectedText = expect(
  'matches(?, "^muster.*$", "is"): Groß- und Kleinschreibung müssen gleich sein',
  'matches(?, "^pattern.*$", "is"): upper and lower case have to be the same',
);

function textRead(text: string): Read<Cell> {
  if (text === never) return { value: { like: [] } };
  const patterns = splitAt(text, 'or').map((part) => {
    const [value, regex, flags] = splitAt(within(part, 'matches') ?? '', ',');
    const given = literalIn(regex ?? '')?.value;
    const isAlike = value === '?' && /^"(i|is|si)"$/.test(flags ?? '');
    return isAlike && typeof given === 'string' ? patternOf(given) : undefined;
  });
  return patterns.every((one) => one !== undefined) ? { value: { like: patterns } } : expectedText;
}
