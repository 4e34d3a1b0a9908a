import {
  audit,
  enqueue,
  fail,
  inTransaction,
  newDocumentId,
  openText,
  ownTenant,
  publishLive,
  requireScope,
  sealText,
  withSql,
} from '@kassenwerk/kernel';
import type { Channel } from '@kassenwerk/casework';
import { notFound } from '../domain/not-found';
import type { Kassenwerk } from '../kassenwerk';
import { holdGate, putBack } from '../stores/batch-store';
import { findItem } from '../stores/item-store';
import {
  clearingCases,
  countByChannel,
  endFaultTask,
  insertFault,
  insertFaultTask,
  openFaults,
  settleFault,
  stuckItems,
} from '../stores/overview-store';
import { receivedTopic } from './accept-request';
import { faultNameOf } from './sealed';

/** What came in within a day, what is in clearing, what got stuck and what could not be taken in. */
export async function overviewOf(strapi: Kassenwerk, asked: string) {
  const tenant = ownTenant(asked);
  const since = new Date(Date.now() - 24 * 3_600_000);
  const found = await withSql(strapi, async (sql) => ({
    channels: await countByChannel(sql, tenant, since),
    clearing: await clearingCases(sql, tenant),
    stuck: await stuckItems(sql, tenant),
    faults: await openFaults(sql, tenant),
  }));
  const faults = await Promise.all(
    found.faults.map(async ({ id, channel, name, reason, at }) => ({
      id,
      channel,
      name: await openText(strapi, name, faultNameOf(tenant, id)),
      reason,
      at,
    })),
  );
  return { ...found, faults };
}

/** Takes an item that got stuck along with the next run. @throws KW_NOT_FOUND, KW_INTAKE_SORTED */
export async function retryItem(strapi: Kassenwerk, id: string): Promise<void> {
  await inTransaction(strapi, async (sql) => {
    const item = await findItem(sql, id);
    if (!item) throw notFound();
    const { tenant } = item;
    const batch = await holdGate(sql, tenant);
    if (!(await putBack(sql, tenant, id))) throw sorted();
    await enqueue(sql, {
      tenant,
      topic: receivedTopic,
      key: `after-${batch}`,
      subject: 'intake',
      payload: { last: batch },
    });
    await audit(sql, { tenant, action: 'retry', subjectType: 'intakeItem', subjectId: id });
  });
}

/** Says that somebody has seen to what could not be taken in. @throws KW_NOT_FOUND */
export async function settle(strapi: Kassenwerk, id: string): Promise<void> {
  await inTransaction(strapi, async (sql) => {
    const by = requireScope().actor.id;
    const tenant = await settleFault(sql, id, by);
    if (!tenant) throw notFound();
    await endFaultTask(sql, tenant, id, by);
    await audit(sql, { tenant, action: 'settle', subjectType: 'intakeFault', subjectId: id });
    await publishLive(sql, { tenant, type: 'intakeItem', id });
  });
}

/** Notes what could not be taken in, with the code of the reason, and gives the people of the clearing a task. */
export async function noteFault(
  strapi: Kassenwerk,
  { tenant, channel, name, reason }: { tenant: string; channel: Channel; name: string; reason: string },
): Promise<void> {
  const id = newDocumentId();
  const sealed = await sealText(strapi, name, faultNameOf(tenant, id));
  await inTransaction(strapi, async (sql) => {
    await insertFault(sql, { id, tenant, channel, name: sealed, reason, at: new Date() });
    await insertFaultTask(sql, { id, tenant, reason, title: taskTitles[channel] ?? 'Nicht angenommen' });
    await publishLive(sql, { tenant, type: 'intakeItem', id });
  });
}

const taskTitles: Partial<Record<Channel, string>> = {
  email: 'Eine E-Mail wurde nicht angenommen',
  scan: 'Ein gescannter Brief wurde nicht angenommen',
};

const sorted = () =>
  fail('conflict', 'KW_INTAKE_SORTED', {
    de: 'Dieses Anliegen ist inzwischen zugeordnet. Sie finden es im Postkorb.',
    en: 'This request has been sorted meanwhile. You find it in the inbox.',
  });
