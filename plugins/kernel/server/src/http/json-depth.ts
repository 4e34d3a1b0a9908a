import type { Context, Next } from 'koa';
import { fail } from '../errors/kassenwerk-error';

/** Deeper than any input of ours; the recursive parts of validation and queries stay far from the end of the stack. */
const maxDepth = 32;

/** Refuses bodies and queries that are nested deeper than anything we ask for. Stands behind the parsers. @throws KW_INPUT_TOO_DEEP */
export function jsonDepth() {
  return (ctx: Context, next: Next): Promise<void> => {
    const { body } = ctx.request as { body?: unknown };
    if (isDeeperThan(maxDepth, body) || isDeeperThan(maxDepth, ctx.query)) {
      throw fail('invalid', 'KW_INPUT_TOO_DEEP', {
        de: `Die Eingabe ist zu tief verschachtelt (mehr als ${maxDepth} Ebenen).`,
        en: `The input is nested too deeply (more than ${maxDepth} levels).`,
      });
    }
    return next();
  };
}

/** Level by level instead of recursively: what is measured must not fell what measures. */
export function isDeeperThan(limit: number, value: unknown): boolean {
  let level = isNested(value) ? [value] : [];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= limit) return true;
    level = level.flatMap((one) => Object.values(one).filter(isNested));
  }
  return false;
}

const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
