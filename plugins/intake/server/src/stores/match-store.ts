import { memberNameIs, type Sql } from '@kassenwerk/kernel';
import type { Extracted, PersonName } from '../domain/extracted';
import { isBornOtherwise, isNameOf, isSomebodyElse, type Hit, type KnownMember } from '../domain/match';
import { withUmlauts } from '../domain/own-words';

/** What is looked for, and to which of the requests it belongs. */
export interface Wanted {
  place: number;
  found: Extracted;
}

interface Row extends KnownMember {
  place: number;
  memberId: string;
}

const member = `m.document_id as "memberId", m.first_name as "firstName", m.last_name as "lastName", m.birth_date::text as "birthDate"`;

/** Everybody in the stock to whom something in the requests points, in one statement a kind of clue. */
export async function hitsFor(sql: Sql, tenant: string, wanted: readonly Wanted[]): Promise<Map<number, Hit[]>> {
  const hits = new Map<number, Hit[]>(wanted.map(({ place }) => [place, []]));
  const add = (rows: readonly Row[], clue: Hit['clue']) => {
    for (const { place, memberId } of rows) hits.get(place)!.push({ memberId, clue });
  };
  add(
    await byValue(
      sql,
      tenant,
      'm.kvnr',
      pairs(wanted, ({ kvnrs }) => kvnrs),
    ),
    'kvnr',
  );
  const numbers = await byValue(
    sql,
    tenant,
    'm.member_number',
    pairs(wanted, ({ memberNumbers }) => memberNumbers),
  );
  const byPlace = new Map(wanted.map((one) => [one.place, one.found]));
  const named = (row: Row): boolean => byPlace.get(row.place)!.names.some((name) => isNameOf(name, row));
  const fits = (row: Row): boolean => !isSomebodyElse(byPlace.get(row.place)!, row);
  add(numbers.filter(named), 'numberAndName');
  add(numbers.filter(fits), 'number');
  const accounts = await byValue(
    sql,
    tenant,
    'm.iban',
    pairs(wanted, ({ ibans }) => ibans),
  );
  add(accounts.filter(fits), 'iban');
  const addresses = await byEmail(
    sql,
    tenant,
    pairs(wanted, ({ emails }) => emails),
  );
  add(addresses.filter(fits), 'email');
  const people = wanted.flatMap(({ place, found }) =>
    found.names
      .flatMap(asWritten)
      .flatMap(({ first, last }) => [
        ...found.birthDates.map((birthDate) => ({ place, first, last, birthDate, postalCode: null })),
        ...found.towns.map(({ postalCode }) => ({ place, first, last, birthDate: null, postalCode })),
      ]),
  );
  const rows = await byName(sql, tenant, people);
  add(
    rows.filter(({ bornThen }) => bornThen),
    'nameAndBirthDate',
  );
  add(
    rows.filter((row) => !row.bornThen && !isBornOtherwise(byPlace.get(row.place)!, row)),
    'nameAndTown',
  );
  return hits;
}

/** `Juergen Boettcher` stands in the stock as `Jürgen Böttcher`. */
function asWritten(name: PersonName): PersonName[] {
  const [first, last] = [withUmlauts(name.first), withUmlauts(name.last)];
  return first === name.first && last === name.last ? [name] : [name, { first, last }];
}

interface Pair {
  place: number;
  value: string;
}

const pairs = (wanted: readonly Wanted[], of: (found: Extracted) => readonly string[]): Pair[] =>
  wanted.flatMap(({ place, found }) => of(found).map((value) => ({ place, value })));

const columnsOf = (list: readonly Pair[]) => [list.map(({ place }) => place), list.map(({ value }) => value)];

const byValue = async (sql: Sql, tenant: string, column: string, list: readonly Pair[]): Promise<Row[]> =>
  list.length === 0
    ? []
    : sql.rows<Row>(
        `select q.place, ${member} from unnest($2::int[], $3::text[]) as q (place, value)
         join members m on m.tenant = $1 and ${column} = q.value`,
        [tenant, ...columnsOf(list)],
      );

const byEmail = async (sql: Sql, tenant: string, list: readonly Pair[]): Promise<Row[]> =>
  list.length === 0
    ? []
    : sql.rows<Row>(
        `select q.place, ${member} from unnest($2::int[], $3::text[]) as q (place, value)
         join portal_accounts a on a.tenant = $1 and lower(a.email) = q.value and a.status = 'active'
         join members m on m.tenant = a.tenant and m.document_id = a.member_id`,
        [tenant, ...columnsOf(list)],
      );

interface Person {
  place: number;
  first: string;
  last: string;
  birthDate: string | null;
  postalCode: string | null;
}

const byName = async (sql: Sql, tenant: string, people: readonly Person[]) =>
  people.length === 0
    ? []
    : sql.rows<Row & { bornThen: boolean }>(
        `select q.place, ${member}, q.birth_date is not null as "bornThen"
         from unnest($2::int[], $3::text[], $4::text[], $5::date[], $6::text[]) as q (place, first, last, birth_date, postal_code)
         join members m on m.tenant = $1 and ${memberNameIs({ last: 'q.last', first: 'q.first' })}
           and (m.birth_date = q.birth_date or m.postal_code = q.postal_code)`,
        [
          tenant,
          people.map(({ place }) => place),
          people.map(({ first }) => first),
          people.map(({ last }) => last),
          people.map(({ birthDate }) => birthDate),
          people.map(({ postalCode }) => postalCode),
        ],
      );
