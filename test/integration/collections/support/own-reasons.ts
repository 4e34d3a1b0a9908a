import type { DecisionTable } from '@kassenwerk/rulebook/model';
import type { Session } from '../../../support/boot';

const path = '/api/rulebook/tables/return-reason';

/** The fund decides on closed accounts (`AC04`) as on a disputed debit, but for these outputs. */
export async function publishOwnReason(admin: Session, tenant: string, outputs: object) {
  const shown = await admin.call<{ data: { current: { definition: DecisionTable } } }>(
    'GET',
    `${path}?tenant=${tenant}`,
  );
  const { definition } = shown.body.data.current;
  const disputed = definition.rows.find(({ id }) => id === 'disputed')!.outputs;
  const closed = { id: 'closed', cells: { code: { in: ['AC04'] } }, outputs: { ...disputed, ...outputs } };
  return admin.call<{ error: { message: string } }>('POST', `${path}/publish`, {
    tenant,
    definition: {
      ...definition,
      rows: [closed, ...definition.rows],
      minimumCoverage: 0,
      tests: definition.tests.filter(({ input }) => input['code'] !== 'AC04'),
    },
  });
}
