import { readPath } from '@kassenwerk/engine';
import { maxTextLength, type Input } from '../../../model/src';
import type { DecideParameters } from './decide-parameters';

type Data = Record<string, unknown>;

/** Reads what a table is asked from an item; compiled once a chunk. */
export function inputReader({ inputs }: Pick<DecideParameters, 'inputs'>): (data: Data) => Input {
  const sources = Object.entries(inputs).map(([column, from]) => {
    if (typeof from !== 'string') return [column, () => from.value] as const;
    const segments = from.split('.');
    return [column, (data: Data) => readable(readPath(data, segments))] as const;
  });
  return (data) => Object.fromEntries(sources.map(([column, read]) => [column, read(data)])) as Input;
}

/** Patterns look at the beginning of a long text; an empty one says nothing. */
function readable(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value === '' ? null : value.slice(0, maxTextLength);
}

export const pathReader = (path: string): ((data: Data) => unknown) => {
  const segments = path.split('.');
  return (data) => readPath(data, segments);
};

/** Writes into an item without changing what others hold of it. */
export function writePath(data: Data, path: string, value: unknown): Data {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...data, [name]: value };
  const inner = data[name];
  const below = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Data) : {};
  return { ...data, [name]: writePath(below, rest.join('.'), value) };
}
