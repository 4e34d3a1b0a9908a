import { startRun, type Kassenwerk, type StartedRun } from '@kassenwerk/engine';
import { fail, loadConfiguration, todayInBerlin, withSql } from '@kassenwerk/kernel';
import { findDeliveryByDocumentId, type DeliveryRow } from '../stores/delivery-store';

export interface StartCollection {
  tenant: string;
  variant: string;
  /** Contribution month, YYYY-MM. */
  period: string;
  /** Document id of a received delivery. */
  deliveryId: string;
  now: Date;
}

/** Starts a collection run over a delivery. @throws KW_DELIVERY_NOT_READY, KW_CONFIGURATION_MISSING */
export async function startCollection(strapi: Kassenwerk, input: StartCollection): Promise<StartedRun> {
  const { tenant, variant, period, deliveryId, now } = input;
  const delivery = await withSql(strapi, (sql) => findDeliveryByDocumentId(sql, deliveryId));
  assertReady(delivery, tenant);
  const { definition } = await loadConfiguration<{ process: string; title?: { de: string } }>(strapi, {
    kind: 'variant',
    key: variant,
    tenant,
  });
  return startRun(strapi, {
    tenant,
    process: definition.process,
    variant,
    period,
    title: `${definition.title?.de ?? variant} ${period}`,
    params: { deliveryId: delivery.id, keyDate: todayInBerlin(now), createdAt: now.toISOString() },
  });
}

function assertReady(delivery: DeliveryRow | undefined, tenant: string): asserts delivery is DeliveryRow {
  if (delivery?.tenant === tenant && delivery.status === 'received') return;
  if (!delivery || delivery.tenant !== tenant) {
    throw fail('notFound', 'KW_DELIVERY_NOT_FOUND', {
      de: 'Diese Lieferung gibt es nicht. Bitte wählen Sie eine angenommene Lieferung der Kasse.',
      en: 'This delivery does not exist. Please choose an accepted delivery of the fund.',
    });
  }
  throw fail('conflict', 'KW_DELIVERY_NOT_READY', {
    de: 'Diese Lieferung gehört schon zu einem Lauf oder wurde abgewiesen. Bitte wählen Sie eine neue.',
    en: 'This delivery belongs to a run already or was refused. Please choose a new one.',
  });
}
