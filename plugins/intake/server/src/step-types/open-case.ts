import { defineStepType } from '@kassenwerk/engine';
import { openCases, receiveIntoCase, routeOpenCase, tellCase, type NewCase } from '@kassenwerk/casework';
import { nameHolders, readReference } from '@kassenwerk/forms';
import { nameCases } from '@kassenwerk/portal';
import { publishLive } from '@kassenwerk/kernel';
import { z } from 'zod';
import { writeSorted, type SortedItem } from '../stores/item-store';
import { namedCases, type NamedCase } from '../stores/thread-store';
import { holderOfItem } from '../use-cases/keep-file';
import { sealContent, sealExtracted } from '../use-cases/sealed';
import { requestsOf, type RequestInHand } from './requests-in-hand';

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
  inputs: ['area', 'topic'],
  outputs: ['caseId'],
  async execute(items, context) {
    const requests = await requestsOf(items, context);
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
    for (const { item, row } of requests) {
      item.data['caseId'] = cases.get(row.id);
      await publishLive(sql, { tenant, type: 'intakeItem', id: row.id });
    }
  },
});

/** Where each request lies in the end, by id of its item. */
async function casesOf(requests: readonly RequestInHand[], context: Context): Promise<Map<string, string>> {
  const { strapi, sql, tenant } = context;
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
  const cases = new Map<string, string>();
  const fresh: RequestInHand[] = [];
  for (const [place, request] of requests.entries()) {
    const known = await intoKnownCase(
      request,
      named.filter((one) => one.place === place),
      context,
    );
    if (known) cases.set(request.row.id, known);
    else if (!isRepeatedHere(request, requests)) fresh.push(request);
  }
  const opened = await openCases(
    strapi,
    sql,
    fresh.map((request) => newCase(request, tenant)),
  );
  for (const [index, { row, resembles, match }] of fresh.entries()) {
    const { caseId } = opened[index]!;
    cases.set(row.id, caseId);
    const target = { tenant, caseId, memberId: match?.memberId ?? null };
    await tellCase(strapi, sql, target, {
      kind: 'received',
      at: row.receivedAt,
      details: { item: row.id, channel: row.channel, ...(resembles ? { resembles } : {}) },
    });
    await publishLive(sql, { tenant, type: 'case', id: caseId });
  }
  await nameCases(
    sql,
    tenant,
    fresh.flatMap(({ row }, index) =>
      row.conversationId ? [{ id: row.conversationId, number: opened[index]!.number }] : [],
    ),
  );
  for (const request of requests) {
    if (cases.has(request.row.id)) continue;
    const first = cases.get(request.duplicateOf!.id)!;
    cases.set(request.row.id, (await addTo(first, request, context)) ?? first);
  }
  return cases;
}

/** The first of several that came in together will have the case. */
const isRepeatedHere = ({ duplicateOf }: RequestInHand, requests: readonly RequestInHand[]): boolean =>
  duplicateOf !== undefined && duplicateOf.caseId === null && requests.some(({ row }) => row.id === duplicateOf.id);

async function intoKnownCase(
  request: RequestInHand,
  named: readonly NamedCase[],
  context: Context,
): Promise<string | undefined> {
  const { strapi, sql, tenant } = context;
  const { row, match, route, duplicateOf } = request;
  const memberId = match?.memberId ?? null;
  if (row.submissionId && row.caseId) {
    await routeOpenCase(strapi, sql, { tenant, caseId: row.caseId, memberId }, route!);
    await publishLive(sql, { tenant, type: 'case', id: row.caseId });
    return row.caseId;
  }
  // A number in the text of somebody else opens nobody's case.
  const belongs = named.find((one) => one.memberId === null || memberId === null || one.memberId === memberId);
  const target = row.caseId ?? belongs?.caseId ?? duplicateOf?.caseId;
  return target ? addTo(target, request, context) : undefined;
}

const addTo = (caseId: string, { row, content, duplicateOf }: RequestInHand, { strapi, sql, tenant }: Context) =>
  receiveIntoCase(strapi, sql, {
    tenant,
    caseId,
    at: row.receivedAt,
    details: { item: row.id, channel: row.channel, ...(duplicateOf ? { duplicateOf: duplicateOf.id } : {}) },
    isRepetition: duplicateOf !== undefined || content.isAutomatic === true,
  });

const newCase = ({ row, match, route, topicTitle }: RequestInHand, tenant: string): NewCase => ({
  ...route!,
  tenant,
  // What somebody wrote stays encrypted with the item; a list of cases shows what it is about.
  title: topicTitle ?? 'Anliegen',
  channel: row.channel,
  language: row.language,
  memberId: match?.memberId ?? null,
  receivedAt: row.receivedAt,
});

async function sortedItem(request: RequestInHand, caseId: string, { strapi, tenant }: Context): Promise<SortedItem> {
  const { row, content, extracted, match, duplicateOf, route } = request;
  const { id } = row;
  return {
    id,
    tenant,
    status: duplicateOf ? 'duplicate' : route!.area === 'clearing' ? 'clearing' : 'sorted',
    extracted: await sealExtracted(strapi, tenant, id, extracted),
    content: await sealContent(strapi, tenant, id, content),
    memberId: match?.memberId ?? null,
    memberConfidence: match?.confidence ?? 0,
    candidates: match?.candidates ?? [],
    topic: route!.topic,
    caseId,
    duplicateOf: duplicateOf?.id ?? null,
  };
}
