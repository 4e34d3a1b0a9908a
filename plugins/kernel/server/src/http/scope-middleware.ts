import type { Context, Next } from 'koa';
import { withScopeHolder } from '../scope/scope';

/** Opens an empty scope for the request: until the auth strategy has found the caller, no tenant's row can be read. */
export function scopeMiddleware() {
  return (_ctx: Context, next: Next): Promise<void> => withScopeHolder(() => next());
}
