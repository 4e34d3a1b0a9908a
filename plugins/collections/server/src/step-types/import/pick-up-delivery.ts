import { defineStepType } from '@kassenwerk/engine';
import { fail, sealedBytes } from '@kassenwerk/kernel';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { claimDelivery, findDelivery } from '../../stores/delivery-store';
import { deliveryPath } from '../../use-cases/delivery-file';
import { collectionParams } from '../run-parameters';

/** Takes up the delivery that the run was started with. */
export const pickUpDelivery = defineStepType({
  kind: 'run',
  type: 'collections.pickUpDelivery',
  title: { de: 'Lieferung abholen', en: 'Pick up delivery' },
  description: {
    de: 'Nimmt die Lieferung der Kasse entgegen und ordnet sie dem Lauf zu.',
    en: "Takes up the fund's delivery and assigns it to the run.",
  },
  parameters: z.strictObject({}),
  async execute({ sql, run, tenant }) {
    const { deliveryId } = collectionParams(run);
    const delivery = await findDelivery(sql, deliveryId);
    const file = delivery && (await stat(await deliveryPath(tenant, delivery.sha256)).catch(() => undefined));
    if (!delivery || !file || file.size !== sealedBytes(Number(delivery.bytes))) {
      throw fail('notFound', 'KW_DELIVERY_FILE_MISSING', {
        de: 'Die Datei der Lieferung liegt nicht mehr vollständig vor. Bitte laden Sie sie erneut hoch und starten Sie den Lauf neu.',
        en: "The delivery's file is no longer complete. Please upload it again and start the run anew.",
      });
    }
    if (!(await claimDelivery(sql, deliveryId, Number(run.id)))) {
      throw fail('conflict', 'KW_DELIVERY_IN_RUN', {
        de: 'Diese Lieferung gehört schon zu einem anderen Lauf. Bitte brechen Sie diesen Lauf ab.',
        en: 'This delivery belongs to another run already. Please cancel this run.',
      });
    }
    return { result: { fileName: delivery.file_name, bytes: delivery.bytes } };
  },
});
