const areas = "(array['employers', 'receivables', 'insurance', 'benefits', 'service', 'clearing'])";
const topics =
  "(array['addressChange', 'bankDetails', 'sickNote', 'invoice', 'travelCosts', 'objection', 'freeLetter'])";
const channels = "(array['form', 'portal', 'email', 'scan', 'phone'])";
const letters = "(array['A', 'B', 'D', 'F', 'G', 'H', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'W'])";
const one = (list, seed) => `${list}[1 + abs(hashint8(n + ${seed}))::bigint % array_length(${list}, 1)]`;

/** Members, open cases of the last months and closed ones of years; spread by a hash, so that every run has the same. */
export async function insertCases(sql, { open, closed }) {
  const members = Math.round(open / 2);
  await sql.execute(
    `insert into members (tenant, member_number, first_name, last_name, status, data_lock)
     select 'nordlicht', 'B' || n, 'Ida', ${one(letters, 3)} || 'eispiel' || chr(97 + (n % 26)::int) || chr(97 + (n / 26 % 26)::int), 'active', n % 500 = 0 from generate_series(1, $1) n`,
    [members],
  );
  const insert = (count, { from, columns, values }) =>
    sql.execute(
      `insert into cases (tenant, number, title, area, topic, channel, priority, member_id, language, received_at, rank, answer_due_at, due_on, ${columns})
       select 'nordlicht', 'N' || n, 'Neue Anschrift', ${one(areas, 1)}, ${one(topics, 2)}, ${one(channels, 4)}, 1 + n % 3, m.document_id, 'de',
         at, at - make_interval(hours => (2 - n % 3)::int * 48), at + interval '5 days', case when n % 20 = 0 then at::date + 21 end, ${values}
       from (select n, now() - make_interval(mins => (n % 130000)::int) as at from generate_series($1::bigint, $2::bigint) n) c
       left join members m on m.tenant = 'nordlicht' and m.member_number = 'B' || 1 + n % $3`,
      [from, from + count - 1, members],
    );
  await insert(closed, {
    from: 1,
    columns: 'status, closed_at, assignee, assignee_name',
    values: "'closed', now(), (n % 60)::text, 'Jemand'",
  });
  await insert(open, {
    from: closed + 1,
    columns: 'status, follow_up_on, assignee, assignee_name',
    values: `case when n % 10 = 0 then 'waiting' else 'open' end, case when n % 10 = 0 then current_date + 3 end,
      case when n % 2 = 0 then (select id::text from up_users where username = 'nordlicht/bench') when n % 3 = 0 then (n % 60)::text end,
      case when n % 2 = 0 then 'Bench' when n % 3 = 0 then 'Jemand' end`,
  });
}
