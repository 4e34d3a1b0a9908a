import type { CaseOfOriginals, Original, OriginalSource } from '@kassenwerk/casework';
import { heldFiles, mimeTypeOf, openHeldFile, type HeldFile } from '@kassenwerk/forms';
import { fail, mayIn, requireScope, withSql } from '@kassenwerk/kernel';
import { notFound } from '../domain/not-found';
import type { Kassenwerk } from '../kassenwerk';
import { itemsOfCase, type ItemRow } from '../stores/item-store';
import { holderOfItem } from './keep-file';
import { openContent } from './sealed';

/** Forms and messages of the portal show themselves. */
const elsewhere = new Set(['form', 'portal']);

/** Mails, letters, notes and what partners handed in, as they came. */
export const intakeOriginals: OriginalSource = {
  async list(strapi, target) {
    const rows = await rowsOf(strapi, target);
    const files = await heldFiles(
      strapi,
      rows.map(({ id }) => holderOfItem(id)),
    );
    return Promise.all(rows.map((row) => originalOf(strapi, row, files.get(holderOfItem(row.id)) ?? [])));
  },
  async open(strapi, target, { original, file }) {
    const row = (await rowsOf(strapi, target)).find(({ id }) => id === original);
    const held = row && (await heldFiles(strapi, [holderOfItem(row.id)])).get(holderOfItem(row.id));
    if (!held?.some(({ id }) => id === file)) throw notFound();
    if (!mayIn(requireScope().ability, target.tenant, 'see', 'healthData')) throw forbidden();
    return openHeldFile(strapi, file);
  },
};

/** Nothing for whoever may not read what came in. */
async function rowsOf(strapi: Kassenwerk, { tenant, id }: CaseOfOriginals): Promise<ItemRow[]> {
  if (!mayIn(requireScope().ability, tenant, 'read', 'intakeItem')) return [];
  const rows = await withSql(strapi, (sql) => itemsOfCase(sql, tenant, id));
  return rows.filter(({ channel }) => !elsewhere.has(channel));
}

const hidden = '••••';

async function originalOf(strapi: Kassenwerk, row: ItemRow, files: readonly HeldFile[]): Promise<Original> {
  const { id, tenant, channel, receivedAt } = row;
  const { sender, subject, text, remarks } = await openContent(strapi, tenant, id, row.content);
  const sees = mayIn(requireScope().ability, tenant, 'see', 'healthData');
  const from = [sender.name, sender.address].filter(Boolean).join(' · ');
  const lines = [
    ...(from ? [{ label: 'Absender', value: from }] : []),
    ...remarks.map((value) => ({ label: 'Hinweis', value })),
  ];
  return {
    id,
    title: subject || titles[channel] || 'Anliegen',
    receivedAt,
    channel,
    // What people write is about their health more often than not.
    text: sees ? text : hidden,
    sections: lines.length > 0 ? [{ title: 'Eingang', lines }] : [],
    files: files.map(({ id: file, name, kind, bytes }) => ({
      id: file,
      name,
      contentType: mimeTypeOf(kind),
      size: bytes,
    })),
  };
}

const titles: Readonly<Record<string, string>> = {
  email: 'E-Mail',
  scan: 'Brief',
  phone: 'Telefonnotiz',
  partner: 'Anliegen eines Partners',
};

const forbidden = () =>
  fail('forbidden', 'KW_FORBIDDEN', {
    de: 'Dafür fehlt Ihnen die Berechtigung. Bitte wenden Sie sich an Ihre Fachadministration.',
    en: 'You do not have permission for this. Please ask your administrator.',
  });
