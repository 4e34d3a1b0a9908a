import { setTimeout as pause } from 'node:timers/promises';
import { runAsJob, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { acceptRequest } from '../use-cases/accept-request';
import { demoRequests, type DemoMember } from './demo-requests';

const pollMs = 1_000;
/** The first collection brings the members; when it does not come so far, the inbox begins empty. */
const patience = 180;
const minute = 60_000;

const ending = new WeakSet<Kassenwerk>();

/** Lets the demo post be before the database goes away. */
export const leaveDemoRequests = (strapi: Kassenwerk): void => void ending.add(strapi);

/** A morning's post for a demo fund, through the same door as any other. Waits in the background for the members of the first collection. */
export async function seedDemoRequests(strapi: Kassenwerk, tenant: string): Promise<void> {
  for (let waited = 0; waited < patience && !ending.has(strapi); waited += 1) {
    const members = await runAsJob(tenant, 'demo', () => someMembers(strapi, tenant));
    if (members.length === demoRequests.length) return takeIn(strapi, tenant, members);
    await pause(pollMs);
  }
}

const someMembers = (strapi: Kassenwerk, tenant: string): Promise<DemoMember[]> =>
  withSql(strapi, (sql) =>
    sql.rows<DemoMember>(
      `select document_id as id, first_name as "firstName", last_name as "lastName", member_number as "memberNumber", kvnr, town
       from members where tenant = $1 and status = 'active' and kvnr is not null order by member_number limit $2`,
      [tenant, demoRequests.length],
    ),
  );

async function takeIn(strapi: Kassenwerk, tenant: string, members: readonly DemoMember[]): Promise<void> {
  const now = Date.now();
  for (const [index, write] of demoRequests.entries()) {
    const request = write(members[index]!);
    const receivedAt = new Date(now - (demoRequests.length - index) * 17 * minute);
    await runAsJob(tenant, 'demo', () =>
      acceptRequest(strapi, { remarks: [], ...request, tenant, externalId: `demo-${index}`, receivedAt }),
    );
  }
}
