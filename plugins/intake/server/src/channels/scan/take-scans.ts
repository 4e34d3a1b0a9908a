import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { fail, isCivilDate, runAsJob } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../../kassenwerk';
import { acceptRequest } from '../../use-cases/accept-request';
import { intakeFiles, withFiles } from '../../use-cases/keep-file';
import { noteFault } from '../../use-cases/overview';
import { linesOf } from '../person-lines';
import { refusalOf } from '../refusals';
import { readIndex, textOfIndex, type ScanIndex } from './read-index';
import { moveUnder } from './file-names';
import { discard, pickUp, putAside, type Lying, type PickedUp } from './scan-folder';

/** Read, encrypted and stored together; each lies in memory meanwhile. */
const scansTogether = 8;

export interface TakenScans {
  received: number;
  refused: number;
}

/**
 * Takes in all letters that lie ready in a fund's folder. What is refused lies in `refused`, with its reason among what could not be
 * taken in; what fails for a reason of the machine goes back and is tried again.
 */
export async function takeScans(strapi: Kassenwerk, tenant: string, now: Date): Promise<TakenScans> {
  const counts = { received: 0, refused: 0 };
  await runAsJob(tenant, 'scan folder', async () => {
    const { letters: scans, strangers } = await pickUp(tenant, now);
    while (scans.length > 0) {
      const outcomes = await Promise.allSettled(
        scans.splice(0, scansTogether).map((scan) => takeOne(strapi, tenant, scan)),
      );
      for (const outcome of outcomes) if (outcome.status === 'fulfilled') counts[outcome.value] += 1;
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (!failed) continue;
      for (const scan of scans) await putAside(scan, '.');
      throw failed.reason;
    }
    for (const stranger of strangers) counts.refused += await refuse(strapi, tenant, stranger);
  });
  return counts;
}

/** A file that nobody will read must not lie there unseen. */
async function refuse(
  strapi: Kassenwerk,
  tenant: string,
  { name, path, isIndex }: Lying['strangers'][number],
): Promise<number> {
  const lies = await moveUnder(path, join(path, '../refused'), name).catch((error: NodeJS.ErrnoException) => {
    // Another process was quicker.
    if (error.code !== 'ENOENT') throw error;
  });
  if (!lies) return 0;
  const reason = isIndex ? 'KW_SCAN_LETTER_MISSING' : 'KW_FILE_KIND';
  await noteFault(strapi, { tenant, channel: 'scan', name: basename(lies), reason });
  return 1;
}

async function takeOne(strapi: Kassenwerk, tenant: string, scan: PickedUp): Promise<keyof TakenScans> {
  try {
    await accept(strapi, tenant, scan);
  } catch (error) {
    const reason = refusalOf(error);
    const name = await putAside(scan, reason ? 'refused' : '.');
    if (!reason) throw error;
    await noteFault(strapi, { tenant, channel: 'scan', name, reason });
    return 'refused';
  }
  // Its content lies encrypted with the item; the letter in the clear goes.
  await discard(scan);
  return 'received';
}

async function accept(strapi: Kassenwerk, tenant: string, { name, path, index }: PickedUp): Promise<void> {
  const content = await contentOf(path);
  const known = index ? await indexOf(index) : {};
  const { subject = '', text = '', topic, senderName, receivedOn } = known;
  await withFiles(strapi, tenant, async (files) => {
    await files.add(name, Readable.from([content]));
    return acceptRequest(strapi, {
      tenant,
      channel: 'scan',
      // The same sheet scanned into the folder twice has the same bytes.
      externalId: createHash('sha256').update(content).digest('hex'),
      topic,
      sender: { kind: 'unknown', name: senderName },
      subject,
      text: [text, ...linesOf(known)].filter(Boolean).join('\n'),
      remarks: [],
      files,
      ...(isCivilDate(receivedOn) ? { receivedAt: new Date(`${receivedOn}T08:00:00Z`) } : {}),
    });
  });
}

async function indexOf({ kind, path }: NonNullable<PickedUp['index']>): Promise<ScanIndex> {
  const bytes = await readFile(path);
  try {
    return readIndex(kind, textOfIndex(bytes));
  } catch (cause) {
    throw fail(
      'invalid',
      'KW_SCAN_INDEX_DAMAGED',
      {
        de: 'Die Begleitdatei ist nicht lesbar. Bitte legen Sie sie neu ab.',
        en: 'The index file cannot be read. Please drop it again.',
      },
      { cause },
    );
  }
}

const mostBytes = intakeFiles.field.maxMegabytes * 1024 * 1024;

/** Of what is too large, only so much that the check for its size refuses it: a file of gigabytes must not fill the memory. */
async function contentOf(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    return size > mostBytes ? Buffer.alloc(mostBytes + 1) : await readFile(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EACCES') throw cause;
    throw fail(
      'invalid',
      'KW_SCAN_UNREADABLE',
      {
        de: 'Der Dienst darf die Datei nicht lesen. Bitte geben Sie ihr die Rechte und legen Sie sie neu ab.',
        en: 'The service may not read the file. Please give it the rights and drop it again.',
      },
      { cause },
    );
  }
}
