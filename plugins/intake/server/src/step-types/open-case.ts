import { defineStepType } from '@kassenwerk/engine';
import { openCases, receiveIntoCases, routeOpenCases, tellCases, type NewCase } from '@kassenwerk/casework';
import { nameHolders, readReference } from '@kassenwerk/forms';
import { nameCases } from '@kassenwerk/portal';
import { publishLiveMany } from '@kassenwerk/kernel';
import { z } from 'zod';
import { byPlace } from '../domain/by-place';
import { lastOf, leadersIn, type Together } from '../domain/leaders';
import { writeSorted, type SortedItem } from '../stores/item-store';
import { namedCases, type NamedCase } from '../stores/thread-store';
import { holderOfItem } from '../use-cases/keep-file';
import { sealExtracted } from '../use-cases/sealed';
import { requestsOf, type RequestInHand } from './requests-in-hand';
import { routeInHand } from './route-in-hand';
import { lookForTwinsAgain } from './twins';

type Context = Parameters<typeof requestsOf>[1];

export const openCase = defineStepType({
  type: 'intake.openCase',
  kind: 'item',
  title: { de: 'Vorgang anlegen', en: 'Open the case' },
  description: {
    de: 'Legt einen Vorgang an oder hängt das Anliegen an den, zu dem es gehört, und gibt ihn in den Postkorb.',
    en: 'Opens a case, or adds the request to the one it belongs to, and puts it into the inbox.',
  },
  parameters: z.strictObject({}),
  inputs: ['area', 'topic', 'priority', 'found.match', 'found.route'],
  outputs: ['caseId'],
  async execute(items, context) {
    const requests = await requestsOf(items, context);
    await lookForTwinsAgain(requests, context);
    const cases = await casesOf(requests, context);
    const sorted = await Promise.all(
      requests.map((request) => sortedItem(request, cases.get(request.row.id)!, context)),
    );
    await writeSorted(context.sql, sorted);
    const { tenant, sql } = context;
    await nameHolders(
      sql,
      tenant,
      sorted.flatMap(({ id, memberId }) => (memberId ? [{ heldBy: holderOfItem(id), memberId }] : [])),
    );
    for (const { item, row } of requests) item.data['caseId'] = cases.get(row.id);
    await publishLiveMany(
      sql,
      requests.map(({ row }) => ({ tenant, type: 'intakeItem', id: row.id })),
    );
  },
});

/** Where each request lies in the end, by id of its item. */
async function casesOf(requests: readonly RequestInHand[], context: Context): Promise<Map<string, string>> {
  const { sql, tenant } = context;
  const named = await namedCases(
    sql,
    tenant,
    requests.map(({ row, extracted }, place) => ({
      place,
      conversationId: row.conversationId,
      threadTags: row.threadTags ?? [],
      references: extracted.references.map(readReference),
    })),
  );
  const belongs = byPlace(named);
  const cases = new Map<string, string>();
  const routed = requests.filter(({ row }) => row.submissionId && row.caseId);
  for (const { row } of routed) cases.set(row.id, row.caseId!);
  await routeOpenCases(
    sql,
    tenant,
    routed.map((request) => ({
      caseId: request.row.caseId!,
      memberId: memberOf(request),
      route: routeInHand(request),
    })),
  );
  const known = requests.flatMap((request, place) => {
    const caseId = cases.has(request.row.id) ? undefined : knownCase(request, belongs.get(place) ?? []);
    return caseId ? [{ request, caseId }] : [];
  });
  await addTo(known, cases, context);
  const leaders = leadersIn(requests.map(together));
  const isLed = ({ row }: RequestInHand): boolean => leaders.has(row.id);
  await openFresh(
    requests.filter((one) => !cases.has(one.row.id) && !isLed(one)),
    cases,
    context,
  );
  const led = requests.flatMap((request) =>
    cases.has(request.row.id) ? [] : [{ request, caseId: cases.get(lastOf(leaders, request.row.id))! }],
  );
  await addTo(led, cases, context);
  for (const { request, caseId } of led) if (!cases.has(request.row.id)) cases.set(request.row.id, caseId);
  return cases;
}

async function openFresh(
  fresh: readonly RequestInHand[],
  cases: Map<string, string>,
  { strapi, sql, tenant }: Context,
): Promise<void> {
  const opened = await openCases(
    strapi,
    sql,
    fresh.map((request) => newCase(request, tenant)),
  );
  await tellCases(
    sql,
    fresh.map((request, index) => ({
      tenant,
      caseId: opened[index]!.caseId,
      memberId: memberOf(request),
      kind: 'received',
      at: request.row.receivedAt,
      details: receivedDetails(request),
    })),
  );
  await nameCases(
    sql,
    tenant,
    fresh.flatMap(({ row }, index) =>
      row.conversationId ? [{ id: row.conversationId, number: opened[index]!.number }] : [],
    ),
  );
  for (const [index, { row }] of fresh.entries()) cases.set(row.id, opened[index]!.caseId);
}

const receivedDetails = ({ row: { id, channel }, found: { resembles } }: RequestInHand) => ({
  item: id,
  channel,
  ...(resembles ? { resembles } : {}),
});

const memberOf = ({ found }: RequestInHand): string | null => found.match?.memberId ?? null;

function together(request: RequestInHand): Together {
  const { id, conversationId, mailTag, threadTags } = request.row;
  const { duplicateOf } = request.found;
  const repeats = duplicateOf?.caseId === null ? duplicateOf.id : undefined;
  return { id, memberId: memberOf(request), repeats, conversationId, mailTag, threadTags: threadTags ?? [] };
}

/** A number in the text of somebody else opens nobody's case. */
function knownCase(request: RequestInHand, named: readonly NamedCase[]): string | undefined {
  const memberId = memberOf(request);
  const belongs = named.find((one) => one.memberId === null || memberId === null || one.memberId === memberId);
  return request.row.caseId ?? belongs?.caseId ?? request.found.duplicateOf?.caseId ?? undefined;
}

/** Notes with which case each lies now; a case that is gone takes nothing. */
async function addTo(
  added: readonly { request: RequestInHand; caseId: string }[],
  cases: Map<string, string>,
  { strapi, sql, tenant }: Context,
): Promise<void> {
  const received = added.map(({ request: { row, content, found }, caseId }) => ({
    caseId,
    at: row.receivedAt,
    details: {
      item: row.id,
      channel: row.channel,
      ...(found.duplicateOf ? { duplicateOf: found.duplicateOf.id } : {}),
    },
    isRepetition: found.duplicateOf !== undefined || content.isAutomatic === true,
  }));
  const taken = await receiveIntoCases(strapi, sql, tenant, received);
  for (const [index, { request }] of added.entries()) if (taken[index]) cases.set(request.row.id, taken[index]);
}

function newCase(request: RequestInHand, tenant: string): NewCase {
  const { row, found } = request;
  const route = routeInHand(request);
  // What somebody wrote stays encrypted with the item; a list of cases shows what it is about.
  const title = (route.topic === found.route?.topic && found.topicTitle) || 'Anliegen';
  const { channel, language, receivedAt } = row;
  return { ...route, tenant, title, channel, language, memberId: memberOf(request), receivedAt };
}

async function sortedItem(request: RequestInHand, caseId: string, { strapi, tenant }: Context): Promise<SortedItem> {
  const { row, extracted, found } = request;
  const { match, duplicateOf } = found;
  const { area, topic } = routeInHand(request);
  const { id } = row;
  return {
    id,
    tenant,
    status: duplicateOf ? 'duplicate' : area === 'clearing' ? 'clearing' : 'sorted',
    extracted: await sealExtracted(strapi, tenant, id, extracted),
    memberId: memberOf(request),
    memberConfidence: match?.confidence ?? 0,
    candidates: match?.candidates ?? [],
    topic,
    caseId,
    duplicateOf: duplicateOf?.id ?? null,
  };
}
