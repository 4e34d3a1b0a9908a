import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { insertRejections } from '../../stores/delivery-store';
import { removeDuplicates } from '../../stores/staging-store';
import { collectionParams } from '../run-parameters';

/** The first line of a member counts; later ones are reported. */
export const findDuplicates = defineStepType({
  kind: 'run',
  type: 'collections.findDuplicates',
  title: { de: 'Dubletten in der Lieferung', en: 'Duplicates within the delivery' },
  description: {
    de: 'Dieselbe Mitgliedsnummer ein zweites Mal wird abgewiesen und gemeldet.',
    en: 'The same member number a second time is rejected and reported.',
  },
  parameters: z.strictObject({}),
  async execute({ sql, run, tenant }) {
    const { deliveryId } = collectionParams(run);
    const removed = await removeDuplicates(sql, deliveryId);
    await insertRejections(
      sql,
      tenant,
      deliveryId,
      removed.map(({ line_number, member_number }) => ({
        lineNumber: line_number,
        rule: 'KW-D-003',
        reason: 'duplicateInDelivery',
        memberNumber: member_number,
      })),
    );
    await sql.execute('update deliveries set rejected_count = coalesce(rejected_count, 0) + $2 where id = $1', [
      deliveryId,
      removed.length,
    ]);
    return { counts: { rejected: removed.length } };
  },
});
