import type { InputColumn, Option, OutputColumn } from '../definition/column';
import { literalIn, splitAt } from './literals';
import type { DmnInput, DmnOutput } from './dmn-table';

const numberTypes = ['number', 'integer', 'long', 'double', 'decimal'];

const same = (text: string) => ({ de: text, en: text });
const isId = (text: string) => /^[a-z][\w-]{0,59}$/i.test(text);

/** A name from elsewhere as an id of ours, that no other column has. */
export function idFrom(name: string, start: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[^\w]+/g, '-')
    .replace(/^[^a-z]+/i, '')
    .slice(0, 50);
  const wished = isId(name) ? name : isId(plain) ? plain : start;
  let id = wished;
  for (let number = 2; taken.has(id); number += 1) id = `${wished}-${number}`;
  return id;
}

/** Texts that stand fixed in a list of tests or values; undefined where something else stands among them. */
function fixedTexts(lists: readonly string[]): string[] | undefined {
  const parts = lists
    .map((list) => list.trim())
    .filter((list) => list !== '' && list !== '-')
    .flatMap((list) => splitAt(/^not\((.*)\)$/s.exec(list)?.[1] ?? list, ','))
    .filter((part) => part !== 'null');
  const values = parts.map((part) => literalIn(part)?.value);
  return values.every((value) => typeof value === 'string') ? [...new Set(values)] : undefined;
}

const optionsFrom = (values: readonly string[]): Option[] => values.map((value) => ({ value, label: same(value) }));

/** A column of somebody else's table, by its type and what its rules ask of it. */
export function inputFrom(input: DmnInput, tests: readonly string[], id: string): InputColumn {
  const optional = tests.some((test) => test.trim() === 'null') ? { optional: true } : {};
  const column = { id, label: same(input.label || input.expression), ...optional };
  const type = input.typeRef.replace(/^.*:/, '');
  if (numberTypes.includes(type)) return { ...column, type: 'number', ...decimalsIn(tests) };
  if (type === 'boolean') return { ...column, type: 'yesNo' };
  if (type === 'date') return { ...column, type: 'date' };
  const texts = fixedTexts([...(input.values ? [input.values] : []), ...tests]);
  return texts && texts.length > 0
    ? { ...column, type: 'choice', options: optionsFrom(texts) }
    : { ...column, type: 'text' };
}

export function outputFrom(output: DmnOutput, values: readonly string[], id: string): OutputColumn {
  const column = { id, label: same(output.label || output.name) };
  const type = output.typeRef.replace(/^.*:/, '');
  if (numberTypes.includes(type)) return { ...column, type: 'number', ...decimalsIn(values) };
  if (type === 'boolean') return { ...column, type: 'yesNo' };
  if (type === 'date') return { ...column, type: 'date' };
  const listed = output.values ? fixedTexts([output.values]) : undefined;
  const options = listed && [...new Set([...listed, ...(fixedTexts(values) ?? [])])];
  return options ? { ...column, type: 'choice', options: optionsFrom(options) } : { ...column, type: 'text' };
}

const mostDecimals = 6;

function decimalsIn(tests: readonly string[]): { decimals?: number } {
  const places = tests.flatMap((test) => [...test.matchAll(/\d\.(\d+)/g)].map(([, digits = '']) => digits.length));
  const decimals = Math.min(Math.max(0, ...places), mostDecimals);
  return decimals > 0 ? { decimals } : {};
}
