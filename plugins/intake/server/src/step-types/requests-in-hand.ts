import type { ChunkContext, Item } from '@kassenwerk/engine';
import type { Route } from '@kassenwerk/casework';
import type { Sql } from '@kassenwerk/kernel';
import type { Content, KeptContent, SenderKind } from '../contracts';
import { extract } from '../domain/extract';
import type { Extracted } from '../domain/extracted';
import type { Match } from '../domain/match';
import { lockItems, type ItemRow } from '../stores/item-store';
import { openContent } from '../use-cases/sealed';

/** A request on its way through the steps. What people wrote stays in memory: data of items lies in the clear, texts never do. */
export interface RequestInHand {
  item: Item;
  row: ItemRow;
  content: KeptContent;
  extracted: Extracted;
  found: Found;
  /** In this transaction, so that no twin can have got a case since. */
  hasJustLooked: boolean;
}

/**
 * What the steps have found out. It lies in the item's data, where the engine keeps it when a later stage asks for it: a fund may put a task
 * or a partner between two steps, or hold a request back there. Ids and codes only, like everything in that data.
 */
export interface Found {
  match?: Match | undefined;
  /** An earlier item that says the same. */
  duplicateOf?: { id: string; caseId: string | null } | undefined;
  /** This fund's process asks for duplicates, and has done so for this request. */
  hasLookedForTwins?: boolean | undefined;
  /** A case that looks much like it, for the caseworker to see. */
  resembles?: string | undefined;
  route?: Route | undefined;
  /** In the language of the fund. */
  topicTitle?: string | undefined;
}

interface InHand {
  asked: Set<string>;
  requests: Map<string, RequestInHand>;
}

// By connection and transaction: the steps of a chunk share both. A step of a later stage loads them anew.
const inHand = new WeakMap<Sql, InHand>();

type Context = Pick<ChunkContext<unknown>, 'sql' | 'strapi' | 'tenant'>;

/** The requests behind the items, without those that another run has sorted meanwhile. */
export async function requestsOf(items: readonly Item[], context: Context): Promise<RequestInHand[]> {
  let known = inHand.get(context.sql);
  if (!known || !items.every(({ subjectId }) => known!.asked.has(subjectId))) {
    known = await load(items, context);
    inHand.set(context.sql, known);
  }
  const { requests } = known;
  return items.flatMap((item) => {
    const request = requests.get(item.subjectId);
    if (!request) return [];
    request.item = item;
    item.data['found'] = request.found;
    return [request];
  });
}

async function load(items: readonly Item[], { sql, strapi, tenant }: Context): Promise<InHand> {
  const byId = new Map(items.map((item) => [item.subjectId, item]));
  const rows = await lockItems(sql, tenant, [...byId.keys()]);
  const requests = await Promise.all(
    rows.map(async (row): Promise<RequestInHand> => {
      const content = await openContent(strapi, tenant, row.id, row.content);
      const item = byId.get(row.id)!;
      const { senderKind = row.senderKind, found = {} } = item.data as { senderKind?: SenderKind; found?: Found };
      return {
        item,
        row: { ...row, senderKind },
        content,
        extracted: extractFrom(content),
        found,
        hasJustLooked: false,
      };
    }),
  );
  return { asked: new Set(byId.keys()), requests: new Map(requests.map((one) => [one.row.id, one])) };
}

export const extractFrom = ({ sender, subject, text }: Content): Extracted =>
  extract({ senderName: sender.name, senderAddress: sender.address, subject, text });
