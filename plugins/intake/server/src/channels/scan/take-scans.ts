import { createHash } from 'node:crypto';
import { readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { fail, isCivilDate, runAsJob } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../../kassenwerk';
import { acceptRequest } from '../../use-cases/accept-request';
import { withFiles } from '../../use-cases/keep-file';
import { noteFault } from '../../use-cases/overview';
import { linesOf } from '../person-lines';
import { refusalOf } from '../refusals';
import { readIndex, type ScanIndex } from './read-index';
import { pickUp, type PickedUp } from './scan-folder';

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
    const scans = await pickUp(tenant, now);
    while (scans.length > 0) {
      const outcomes = await Promise.allSettled(
        scans.splice(0, scansTogether).map((scan) => takeOne(strapi, tenant, scan)),
      );
      for (const outcome of outcomes) if (outcome.status === 'fulfilled') counts[outcome.value] += 1;
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (!failed) continue;
      for (const scan of scans) await putAside(scan, '..');
      throw failed.reason;
    }
  });
  return counts;
}

async function takeOne(strapi: Kassenwerk, tenant: string, scan: PickedUp): Promise<keyof TakenScans> {
  try {
    await accept(strapi, tenant, scan);
  } catch (error) {
    const reason = refusalOf(error);
    await putAside(scan, reason ? '../refused' : '..');
    if (!reason) throw error;
    await noteFault(strapi, { tenant, channel: 'scan', name: scan.name, reason });
    return 'refused';
  }
  // Its content lies encrypted with the item; the letter in the clear goes.
  for (const path of pathsOf(scan)) await rm(path, { force: true });
  return 'received';
}

async function accept(strapi: Kassenwerk, tenant: string, { name, path, index }: PickedUp): Promise<void> {
  const content = await readFile(path);
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
  const text = await readFile(path, 'utf8');
  try {
    return readIndex(kind, text);
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

const pathsOf = ({ path, index }: PickedUp): string[] => [...(index ? [index.path] : []), path];

async function putAside(scan: PickedUp, folder: string): Promise<void> {
  for (const path of pathsOf(scan)) await rename(path, join(dirname(path), folder, basename(path)));
}
