import { defineStepType } from '@kassenwerk/engine';
import { fail } from '@kassenwerk/kernel';
import { z } from 'zod';
import { findDelivery, updateDelivery } from '../../stores/delivery-store';
import { applyDelta as apply, applyMandates, countLeft, createItems } from '../../stores/delta-store';
import { dropStaging } from '../../stores/staging-store';
import { collectionParams } from '../run-parameters';

/** Makes the delivery effective and freezes the population of the run. */
export const applyDelta = defineStepType({
  kind: 'run',
  type: 'collections.applyDelta',
  title: { de: 'Delta: neu, geändert, ausgeschieden', en: 'Delta: new, changed, left' },
  description: {
    de: 'Übernimmt die Änderungen in den Bestand. Fehlen ungewöhnlich viele Mitglieder, hält der Lauf an, bevor etwas geändert wird.',
    en: 'Takes the changes over into the stock. When unusually many members are missing, the run stops before anything changes.',
  },
  parameters: z.strictObject({ maxLeftPercent: z.number().min(0).max(100).default(5) }),
  async execute({ sql, run, tenant, parameters, items, addSum }) {
    const { deliveryId, keyDate } = collectionParams(run);
    const delivery = (await findDelivery(sql, deliveryId))!;
    const { left, stock } = await countLeft(sql, deliveryId, tenant);
    if (stock > 0 && left * 100 > stock * parameters.maxLeftPercent) {
      throw fail('conflict', 'KW_DELTA_TOO_MANY_LEFT', {
        de: `In der Lieferung fehlen ${left} von ${stock} Mitgliedern des Bestands, erlaubt sind ${parameters.maxLeftPercent} %. Bitte klären Sie mit der Kasse, ob die Lieferung vollständig ist.`,
        en: `The delivery lacks ${left} of ${stock} members of the stock; ${parameters.maxLeftPercent} % are allowed. Please ask the fund whether it is complete.`,
      });
    }
    const deliveredOn = delivery.created_on ?? keyDate;
    const delta = await apply(sql, { deliveryId, tenant, deliveredOn });
    await applyMandates(sql, deliveryId, tenant);
    const population = await createItems(sql, { deliveryId, tenant, runId: Number(run.id), stage: items.stage });
    await dropStaging(sql, deliveryId);
    await updateDelivery(sql, deliveryId, {
      status: 'imported',
      new_count: delta.new,
      changed_count: delta.changed,
      unchanged_count: delta.unchanged,
      left_count: delta.left,
    });
    addSum('members', population);
    return { counts: { ...delta, population } };
  },
});
