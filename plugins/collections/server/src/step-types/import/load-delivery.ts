import { defineStepType } from '@kassenwerk/engine';
import { loadConfiguration, isKassenwerkError } from '@kassenwerk/kernel';
import { z } from 'zod';
import { deliveryMappingSchema, readDelivery, type DeliveryMapping, type RejectedLine } from '../../domain/delivery';
import { findDelivery, insertRejections, updateDelivery } from '../../stores/delivery-store';
import { copyMembers, createStaging } from '../../stores/staging-store';
import { openDelivery } from '../../use-cases/delivery-file';
import { collectionParams } from '../run-parameters';
import type { Kassenwerk } from '@kassenwerk/engine';

/** Reads the file as a stream: format, character set, mapping to the canonical record; COPY into a staging table. */
export const loadDelivery = defineStepType({
  kind: 'run',
  type: 'collections.loadDelivery',
  title: { de: 'Format, Zeichensatz, Zuordnung', en: 'Format, character set, mapping' },
  description: {
    de: 'Liest die Lieferung, vereinheitlicht Zeichen und Felder und legt sie zur Prüfung bereit. Unlesbare Zeilen werden der Kasse gemeldet.',
    en: 'Reads the delivery, unifies characters and fields and stages it. Lines that cannot be read are reported to the fund.',
  },
  parameters: z.strictObject({
    /** Key of the fund's column mapping; without one the columns of format v1 are expected. */
    mapping: z.string().optional(),
  }),
  async execute({ strapi, sql, run, tenant, parameters, progress }) {
    const { deliveryId } = collectionParams(run);
    const stored = (await findDelivery(sql, deliveryId))!;
    const mapping = parameters.mapping ? await mappingOf(strapi, parameters.mapping, tenant) : undefined;
    const source = await openDelivery(strapi, tenant, stored.sha256);
    const delivery = await readDelivery(source, { mapping });
    const rejects: RejectedLine[] = [];
    let done = 0;
    let normalised = 0;
    await createStaging(sql, deliveryId);
    await copyMembers(sql, deliveryId, delivery.batches, (batch) => {
      rejects.push(...batch.rejects);
      normalised += batch.normalised;
      progress((done += batch.members), delivery.control.memberCount);
    });
    const summary = delivery.summary();
    await insertRejections(
      sql,
      tenant,
      deliveryId,
      rejects.map(({ lineNumber, ruleId, reason }) => ({ lineNumber, rule: ruleId, reason, memberNumber: null })),
    );
    await updateDelivery(sql, deliveryId, { rejected_count: rejects.length, member_count: summary.memberCount });
    return {
      counts: {
        in: summary.memberCount + rejects.length,
        out: summary.memberCount,
        rejected: rejects.length,
        addressesNormalised: normalised,
      },
    };
  },
});

async function mappingOf(strapi: Kassenwerk, key: string, tenant: string): Promise<DeliveryMapping | undefined> {
  try {
    const { definition } = await loadConfiguration<unknown>(strapi, { kind: 'deliveryMapping', key, tenant });
    return deliveryMappingSchema.parse(definition);
  } catch (error) {
    // A fund that delivers format v1 as it is needs no mapping.
    if (isKassenwerkError(error) && error.code === 'KW_CONFIGURATION_MISSING') return undefined;
    throw error;
  }
}
