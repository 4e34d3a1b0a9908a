import { Readable } from 'node:stream';
import {
  audit,
  dataClasses,
  inTransaction,
  isLocked,
  maySeeLocked,
  memberLocked,
  personalData,
  requireScope,
  todayInBerlin,
  withScope,
  withSql,
  type PersonalData,
  type Scope,
} from '@kassenwerk/kernel';
import { ZipFile } from 'yazl';
import { notFound } from '../../http/own-tenant';
import type { Kassenwerk } from '../../kassenwerk';
import { findPerson, personPage, recipientsOf, type PersonRow } from '../../stores/person-store';
import { allProcessors } from '../../stores/processor-store';
import { readmeOf } from './readme';

/**
 * Everything held of one person as a ZIP (Article 15 GDPR, section 83 SGB X), unmasked: it is for the person. On record before the
 * first byte leaves. @throws KW_NOT_FOUND, KW_MEMBER_LOCKED
 */
export async function exportPerson(
  strapi: Kassenwerk,
  documentId: string,
  now: Date,
): Promise<{ fileName: string; stream: Readable }> {
  const scope = requireScope();
  const kinds = personalData().filter(({ member, forControlAlone }) => member && !forControlAlone);
  const { person, recipients } = await inTransaction(strapi, async (sql) => {
    const found = await findPerson(sql, documentId);
    if (!found) throw notFound();
    if (!maySeeLocked(scope, found.tenant) && (await isLocked(sql, found.tenant, documentId))) throw memberLocked();
    await audit(sql, {
      tenant: found.tenant,
      action: 'export',
      subjectType: 'member',
      subjectId: documentId,
      details: { kinds: kinds.map(({ subject }) => subject) },
    });
    const processors = await allProcessors(sql, found.tenant);
    return { person: found, recipients: { processors, given: await recipientsOf(sql, found) } };
  });
  const zip = new ZipFile();
  const today = todayInBerlin(now);
  zip.addBuffer(Buffer.from(readmeOf(kinds, today)), 'LIESMICH.txt');
  zip.addBuffer(Buffer.from(JSON.stringify(recipients, null, 2)), 'Empfaenger.json');
  for (const data of kinds)
    zip.addReadStream(Readable.from(jsonOf({ strapi, scope, person, data })), `Daten/${data.subject}.json`);
  for (const data of kinds.filter(({ document }) => document)) await addDocuments(zip, { strapi, scope, person, data });
  zip.end();
  return {
    fileName: `Auskunft_${person.member_number.replace(/\W/g, '_')}_${today}.zip`,
    stream: zip.outputStream as Readable,
  };
}

interface Part {
  strapi: Kassenwerk;
  scope: Scope;
  person: PersonRow;
  data: PersonalData;
}

/** Pages are read while the file is sent, long after the request's own flow has ended: so in its scope again. */
async function* pagesOf({ strapi, scope, person, data }: Part) {
  for (let after = 0; ;) {
    const from = after;
    const page = await withScope(scope, () => withSql(strapi, (sql) => personPage(sql, data, person, from)));
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)!.id;
  }
}

async function* jsonOf(part: Part): AsyncGenerator<Buffer> {
  const { title, dataClass } = part.data;
  yield Buffer.from(
    `{"bezeichnung":${JSON.stringify(title.de)},"datenart":${JSON.stringify(dataClasses[dataClass].de)},"datensaetze":[`,
  );
  let separator = '\n';
  for await (const page of pagesOf(part)) {
    const records = page.map(({ record }) => JSON.stringify(record)).join(',\n');
    yield Buffer.from(separator + records);
    separator = ',\n';
  }
  yield Buffer.from('\n]}\n');
}

async function addDocuments(zip: ZipFile, part: Part): Promise<void> {
  for await (const page of pagesOf(part)) {
    for (const { id, file_name: name, content } of page) {
      if (content) zip.addBuffer(Buffer.from(content), `Dokumente/${id}_${safeName(name ?? part.data.subject)}`);
    }
  }
}

const safeName = (name: string): string => name.replace(/[^\wÄÖÜäöüß. -]/g, '_').slice(0, 120);
