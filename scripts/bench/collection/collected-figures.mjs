/** What a run did, from its own tables: work by stage and step, rows, files. */
export async function collectedFigures(sql, tenant, runId) {
  const stages = await sql.rows('select * from run_stages where run_id = $1 order by position', [runId]);
  const worked = stages.filter(({ status }) => status === 'done').flatMap(({ figures }) => Object.entries(figures));
  const scope = [tenant, runId];
  const count = async (query) => (await sql.one(query, scope)).n;
  return {
    steps: worked.filter(([, { executed }]) => executed > 0).length,
    stepExecutions: worked.reduce((sum, [, { executed }]) => sum + executed, 0),
    stages: stages.map(stageReport),
    items: await sql.rows(
      'select status, count(*) as count from run_items where tenant = $1 and run_id = $2 group by status',
      scope,
    ),
    delivery: await sql.one(
      'select member_count, rejected_count from deliveries where tenant = $1 and run_id = $2',
      scope,
    ),
    receivables: await count('select count(*) as n from receivables where tenant = $1 and run_id = $2'),
    debits: await count(
      "select count(*) as n from debit_items where tenant = $1 and run_id = $2 and status = 'inFile'",
    ),
    files: await sql.rows(
      'select file_name, transactions, sum_cents, bytes, checks from bank_files where tenant = $1 and run_id = $2',
      scope,
    ),
  };
}

const stageReport = ({ position, title, kind, status, started_at, finished_at, worked_ms, figures, ...counts }) => ({
  position,
  title: title.en,
  kind,
  status,
  seconds: started_at && finished_at ? (finished_at - started_at) / 1000 : 0,
  workedSeconds: worked_ms / 1000,
  in: counts.count_in,
  out: counts.count_out,
  rejected: counts.count_rejected,
  parked: counts.count_parked,
  steps: Object.fromEntries(Object.entries(figures).map(([id, { ms }]) => [id, Math.round(ms)])),
});
