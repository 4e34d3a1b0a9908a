import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { findDelivery } from '../../stores/delivery-store';
import { collectionParams } from '../run-parameters';

/** Tells the fund what became of its delivery; leaves through the outbox. */
export const receipt = defineStepType({
  kind: 'run',
  type: 'collections.receipt',
  title: { de: 'Quittung an die Kasse', en: 'Receipt to the fund' },
  description: {
    de: 'Meldet der Kasse Anzahl, Delta und Abweisungen der Lieferung.',
    en: "Reports the delivery's count, delta and rejections to the fund.",
  },
  parameters: z.strictObject({}),
  async execute({ sql, run, enqueue }) {
    const { deliveryId } = collectionParams(run);
    const delivery = (await findDelivery(sql, deliveryId))!;
    await enqueue({
      topic: 'collections.deliveryReceipt',
      key: `receipt:${deliveryId}:${run.id}`,
      payload: { deliveryId, runId: Number(run.id), fileName: delivery.file_name },
    });
    return {};
  },
});
