import type { EndpointContext, StaffUser } from '@kassenwerk/kernel';
import type { OwnSession } from '../use-cases/check-session';
import type { Caller } from '../use-cases/sessions';
import type { Visitor } from '../domain/visitor';

/** Who asks about the own account; the authenticator has left both behind. */
export function callerOf({ scope, ctx }: EndpointContext): Caller {
  const { ownSession, user } = ctx.state as { ownSession: OwnSession; user: StaffUser };
  const { username, tenants } = user;
  return { scope, own: ownSession, username, tenants, mustHaveSecondFactor: ownSession.mustHaveSecondFactor };
}

/** Behind proxies the address is the one that the nearest trusted proxy saw (`server.proxy` in config/server.ts). */
export const visitorOf = ({ ctx }: EndpointContext): Visitor => ({
  address: ctx.ip,
  userAgent: ctx.get('user-agent').slice(0, 400),
});
