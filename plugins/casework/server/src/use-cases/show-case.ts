import { audit, inTransaction, openText, requireScope, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import type { CaseRecord } from '../stores/case-record-store';
import {
  eventsOf,
  findOther,
  linkedCases,
  siblingsOf,
  tasksOfCase,
  type EventRecord,
  type OtherCase,
} from '../stores/case-surroundings-store';
import { answerChannelsOf } from './answer-channels';
import { inboxRow } from './inbox-row';
import { lockView } from './lock-case';
import { candidatesOf } from './match-case';
import { originalsOf } from './originals-of-case';
import { readableCase, written } from './readable-case';
import { seesNames } from './reader';
import { textOfEvent } from './sealed-events';

/** A case with everything that belongs to it. That somebody read it is written down. @throws KW_NOT_FOUND, KW_MEMBER_LOCKED */
export async function showCase(strapi: Kassenwerk, id: string, language: string) {
  const { record, around } = await inTransaction(strapi, async (sql) => {
    const record = await readableCase(sql, id);
    const { tenant } = record;
    await audit(sql, { action: 'view', ...written(record) });
    return {
      record,
      around: {
        mergedInto: namedCase(await findOther(sql, record.mergedInto)),
        splitFrom: namedCase(await findOther(sql, record.splitFrom)),
        links: (await linkedCases(sql, tenant, id)).map(({ receivedAt: _, ...one }) => one),
        siblings: await siblingsOf(sql, record),
        tasks: await tasksOfCase(sql, tenant, id),
        candidates: await candidatesOf(sql, record),
        events: await eventsOf(sql, tenant, id),
      },
    };
  });
  const { tenant, skill, routing } = record;
  return {
    ...inboxRow(record, { seesNames: seesNames(tenant), now: new Date() }),
    tenant,
    language: record.language,
    skill,
    routing,
    assignedBecause: assignedBecause(record, around.events),
    ...around,
    events: await Promise.all(around.events.map((event) => eventView(strapi, tenant, event))),
    originals: await originalsOf(strapi, record, language),
    answerChannels: await withSql(strapi, (sql) => answerChannelsOf(sql, record)),
    lock: lockView(record, requireScope().actor.id),
  };
}

const namedCase = (found: OtherCase | undefined) => (found ? { id: found.id, number: found.number } : null);

/** What the distribution, or whoever gave it, left in the time line. */
function assignedBecause({ assignee }: CaseRecord, events: readonly EventRecord[]) {
  if (assignee === null) return null;
  const { rule, sentence } = events.find(({ kind }) => kind === 'assigned' || kind === 'taken')?.details ?? {};
  return rule && sentence ? { rule, sentence } : null;
}

async function eventView(strapi: Kassenwerk, tenant: string, event: EventRecord) {
  const { id, kind, at, actorId, actorName, text, details } = event;
  return {
    id,
    kind,
    at,
    // What the system did by itself has the name of a job, which says nothing to people.
    actorName: actorId.startsWith('job:') || actorId === 'system' ? null : actorName,
    text: text === null ? null : await openText(strapi, text, textOfEvent(tenant, id)),
    details,
  };
}
