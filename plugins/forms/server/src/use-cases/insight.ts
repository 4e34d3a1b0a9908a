import { addDays, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { findForm, type PublishedForm } from '../stores/form-store';
import { addInsight, readInsight, type InsightCount } from '../stores/insight-store';
import { today } from './today';

/** What a page tells: seen, begun, a page left forwards, a field that had an error, left altogether, submitted. */
export const insightEvents = ['view', 'start', 'page', 'error', 'leave', 'submit'] as const;

export interface InsightEvent {
  event: (typeof insightEvents)[number];
  page?: string | undefined;
  field?: string | undefined;
  /** How long it took, at most an hour. */
  seconds?: number | undefined;
}

/**
 * Counts. Nothing is kept that belongs to one visitor: no cookie, no address, no order of events, no time but the day. Names of pages
 * and fields that the form does not have are left aside, so that no text can be smuggled in.
 */
export async function countInsight(
  strapi: Kassenwerk,
  {
    tenant,
    form: key,
    hash,
    events,
  }: { tenant: string; form: string; hash?: string | undefined; events: InsightEvent[] },
): Promise<void> {
  const published = await findForm(strapi, { tenant, key, hash });
  const counts = new Map<string, InsightCount>();
  for (const one of events) {
    const place = placeIn(published, one);
    if (!place) continue;
    const name = `${one.event} ${place.page} ${place.field}`;
    const known = counts.get(name) ?? {
      ...base(tenant, published),
      event: one.event,
      ...place,
      happened: 0,
      totalSeconds: 0,
    };
    known.happened += 1;
    known.totalSeconds += Math.round(one.seconds ?? 0);
    counts.set(name, known);
  }
  await withSql(strapi, (sql) => addInsight(sql, [...counts.values()]));
}

const base = (tenant: string, { key, version }: PublishedForm) => ({
  tenant,
  formKey: key,
  formVersion: version,
  day: today(),
});

function placeIn(
  { form }: PublishedForm,
  { page = '', field = '' }: InsightEvent,
): { page: string; field: string } | undefined {
  const knowsPage = page === '' || form.definition.pages.some(({ id }) => id === page);
  return knowsPage && (field === '' || form.fields.has(field)) ? { page, field } : undefined;
}

/** How a form was used in the last days: what happened how often, and how long it took on average. */
export async function showInsight(
  strapi: Kassenwerk,
  { tenant, form, days }: { tenant: string; form: string; days: number },
) {
  const to = today();
  const from = addDays(to, -days);
  const rows = await withSql(strapi, (sql) => readInsight(sql, { tenant, formKey: form, from, to }));
  return {
    from,
    to,
    rows: rows.map(({ totalSeconds, happened, ...one }) => ({
      ...one,
      happened,
      averageSeconds: happened > 0 ? Math.round(totalSeconds / happened) : 0,
    })),
  };
}
