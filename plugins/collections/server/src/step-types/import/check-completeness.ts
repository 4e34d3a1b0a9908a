import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { checkDeliveryIdentity, readDelivery } from '../../domain/delivery';
import { findDelivery } from '../../stores/delivery-store';
import { ikOf } from '../../stores/tenant-store';
import { openDelivery } from '../../use-cases/delivery-file';
import { collectionParams } from '../run-parameters';

/** Holds the control record against the fund it was delivered for. Count and checksum follow while the members are read. */
export const checkCompleteness = defineStepType({
  kind: 'run',
  type: 'collections.checkCompleteness',
  title: { de: 'Vollständigkeit prüfen', en: 'Check completeness' },
  description: {
    de: 'Prüft den Steuersatz: Kasse, Datum, Nummer, Anzahl und Prüfsumme.',
    en: 'Checks the control record: fund, date, sequence, count and checksum.',
  },
  parameters: z.strictObject({}),
  async execute({ strapi, sql, run, tenant }) {
    const { deliveryId } = collectionParams(run);
    const delivery = (await findDelivery(sql, deliveryId))!;
    const source = await openDelivery(strapi, tenant, delivery.sha256);
    const { control } = await readDelivery(source).finally(() => source.destroy());
    checkDeliveryIdentity(control, { ik: await ikOf(sql, tenant) });
    return {
      counts: { announced: control.memberCount },
      result: { createdOn: control.createdOn, sequence: control.sequence },
    };
  },
});
