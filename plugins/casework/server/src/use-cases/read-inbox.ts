import { readableRows, requireScope, todayInBerlin, withSql } from '@kassenwerk/kernel';
import type { InboxFilter } from '../contracts/inbox';
import type { Kassenwerk } from '../kassenwerk';
import { countInbox, listInbox, type Place, type Reader } from '../stores/inbox-store';
import { inboxRow, type InboxRow } from './inbox-row';
import { readerIn } from './reader';

const pageSize = 50;
/** Where a role sees few of the cases, so many pages are looked through for one. */
const pagesTried = 10;

/** A page of the inbox and what to ask for the next one. */
export function readInbox(
  strapi: Kassenwerk,
  { tenant, cursor, ...filter }: InboxFilter & { tenant: string; cursor?: string | undefined },
): Promise<{ rows: InboxRow[]; next: string | null }> {
  const now = new Date();
  const { ability } = requireScope();
  return withSql(strapi, async (sql) => {
    const reader = await readerIn(sql, tenant);
    const shown: InboxRow[] = [];
    let after = placeOf(cursor);
    for (let page = 0; page < pagesTried; page += 1) {
      const asked = { reader, filter, today: todayInBerlin(now), after, limit: pageSize + 1 };
      const found = await listInbox(sql, asked);
      const records = found.slice(0, pageSize);
      const readable = readableRows(ability, 'case', tenant, records);
      shown.push(...readable.map((record) => inboxRow(record, { seesNames: reader.seesNames, now })));
      const last = records.at(-1);
      if (found.length <= pageSize || !last) return { rows: shown, next: null };
      after = { rank: last.place, id: last.id };
      if (shown.length >= pageSize) break;
    }
    return { rows: shown, next: after ? cursorOf(after) : null };
  });
}

const cursorOf = ({ rank, id }: Place): string => Buffer.from(`${rank}|${id}`).toString('base64url');

/** A cursor that nobody has given out begins from the top. */
function placeOf(cursor: string | undefined): Place | undefined {
  const [, rank, id] =
    /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?)\|(\w{1,60})$/.exec(
      Buffer.from(cursor ?? '', 'base64url').toString(),
    ) ?? [];
  return rank && id ? { rank, id } : undefined;
}

export interface InboxCounters {
  mine: number;
  unassigned: number;
  clearing: number;
  overdue: number;
  followUp: number;
  teams: { team: string; open: number; overdue: number }[];
}

/** How many cases lie where. `unassigned` and `overdue` are those of the reader's teams, like the views of that name. */
export function countCases(strapi: Kassenwerk, tenant: string): Promise<InboxCounters> {
  return withSql(strapi, async (sql) => {
    const reader = await readerIn(sql, tenant);
    const counts = await countInbox(sql, { reader, today: todayInBerlin(new Date()) });
    const sum = (name: 'mine' | 'unassigned' | 'clearing' | 'overdue' | 'followUp', only = counts): number =>
      only.reduce((total, one) => total + one[name], 0);
    const ofMyTeams = counts.filter(({ team }) => isOfTeams(reader, team));
    return {
      mine: sum('mine'),
      unassigned: sum('unassigned', ofMyTeams),
      clearing: sum('clearing'),
      overdue: sum('overdue', ofMyTeams),
      followUp: sum('followUp'),
      teams: counts.map(({ team, open, overdue }) => ({ team, open, overdue })),
    };
  });
}

const isOfTeams = ({ teams }: Reader, team: string): boolean => teams.length === 0 || teams.includes(team);
