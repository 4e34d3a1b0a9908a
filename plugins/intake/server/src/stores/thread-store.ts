import type { Sql } from '@kassenwerk/kernel';

/** An earlier item that may be the same, of the same member or sender. */
export interface EarlierItem {
  place: number;
  id: string;
  caseId: string;
  contentTag: string;
  nearHash: string | null;
  numbersTag: string | null;
}

interface Asked {
  place: number;
  id: string;
  memberId: string | null;
  senderTag: string | null;
}

/** Within this time the same letter by another channel is the same request; later it is a new one. */
const daysBack = 30;

/** What the same member or sender has asked lately and has a case, by the place of the question. */
export const earlierItems = async (sql: Sql, tenant: string, asked: readonly Asked[]): Promise<EarlierItem[]> =>
  asked.length === 0
    ? []
    : sql.rows<EarlierItem>(
        `select distinct q.place, i.document_id as id, i.case_id as "caseId", i.content_tag as "contentTag", i.near_hash as "nearHash",
           i.numbers_tag as "numbersTag"
         from unnest($2::int[], $3::text[], $4::text[], $5::text[]) as q (place, id, member_id, sender_tag)
         cross join lateral (
           (select * from intake_items one where one.tenant = $1 and one.member_id = q.member_id
              and one.received_at > now() - make_interval(days => $6) order by one.received_at desc limit 100)
           union all
           (select * from intake_items one where one.tenant = $1 and one.sender_tag = q.sender_tag
              and one.received_at > now() - make_interval(days => $6) order by one.received_at desc limit 100)) as i
         where i.document_id <> q.id and i.case_id is not null and i.status <> 'received'`,
        [
          tenant,
          asked.map(({ place }) => place),
          asked.map(({ id }) => id),
          asked.map(({ memberId }) => memberId),
          asked.map(({ senderTag }) => senderTag),
          daysBack,
        ],
      );

const places = 256;

/**
 * Two batches at work at the same moment do not see each other's items. What says the same lies at the same place, and whoever comes
 * second waits there for the end of the first transaction. Few places, because each is a lock in the memory that all share.
 */
export async function lockAlike(sql: Sql, tenant: string, tags: readonly string[]): Promise<void> {
  await sql.execute(
    `select pg_advisory_xact_lock(hashtextextended('intake alike ' || $1::text, place)) from (
       select distinct abs(hashtext(tag)::bigint) % ${places} as place from unnest($2::text[]) as q (tag) order by place) p`,
    [tenant, tags],
  );
}

/** A case that something in a request names. */
export interface NamedCase {
  place: number;
  caseId: string;
  memberId: string | null;
}

interface Names {
  place: number;
  conversationId: string | null;
  threadTags: readonly string[];
  references: readonly string[];
}

/** By conversation, by the mail that is answered (theirs or the fund's), by a number in the text; in this order. */
export async function namedCases(sql: Sql, tenant: string, asked: readonly Names[]): Promise<NamedCase[]> {
  const conversations = asked.filter(({ conversationId }) => conversationId);
  const mails = asked.flatMap(({ place, threadTags }) => threadTags.map((tag) => ({ place, tag })));
  const references = asked.flatMap(({ place, references: list }) => list.map((number) => ({ place, number })));
  const found: NamedCase[] = [];
  const select = 'select distinct on (q.place) q.place, c.document_id as "caseId", c.member_id as "memberId"';
  if (conversations.length > 0)
    found.push(
      ...(await sql.rows<NamedCase>(
        `${select} from unnest($2::int[], $3::text[]) as q (place, value)
         left join intake_items i on i.tenant = $1 and i.conversation_id = q.value and i.case_id is not null
         left join portal_conversations p on p.tenant = $1 and p.document_id = q.value
         join cases c on c.tenant = $1 and (c.document_id = i.case_id or (i.case_id is null and c.number = p.reference))
         order by q.place, i.received_at desc`,
        [tenant, conversations.map(({ place }) => place), conversations.map(({ conversationId }) => conversationId)],
      )),
    );
  if (mails.length > 0)
    found.push(
      ...(await sql.rows<NamedCase>(
        `${select} from unnest($2::int[], $3::text[]) as q (place, value)
         cross join lateral (
           select i.case_id, i.received_at as at from intake_items i
           where i.tenant = $1 and i.mail_tag = q.value and i.case_id is not null
           union all
           select e.case_id, e.at from case_events e where e.tenant = $1 and e.mail_tag = q.value) known
         join cases c on c.tenant = $1 and c.document_id = known.case_id order by q.place, known.at desc`,
        [tenant, mails.map(({ place }) => place), mails.map(({ tag }) => tag)],
      )),
    );
  if (references.length > 0)
    found.push(
      ...(await sql.rows<NamedCase>(
        `${select} from unnest($2::int[], $3::text[]) as q (place, value)
         join cases c on c.tenant = $1 and c.number = q.value order by q.place, c.received_at desc`,
        [tenant, references.map(({ place }) => place), references.map(({ number }) => number)],
      )),
    );
  return found;
}
