import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { AnswerFile } from './account-books';

/** A fixed time for all entries, so that the same answers give the same bytes. */
const ENTRY_TIME = new Date('2020-01-01T12:00:00Z');

/** Packs all files of one kind into one container, as EBICS delivers them, and removes the single files. */
export async function zipAnswers(files: readonly AnswerFile[], tag: string): Promise<AnswerFile[]> {
  const kinds = [...new Set(files.map(({ kind }) => kind))];
  return Promise.all(
    kinds.map((kind) =>
      zipKind(
        kind,
        files.filter((file) => file.kind === kind),
        tag,
      ),
    ),
  );
}

async function zipKind(kind: string, files: readonly AnswerFile[], tag: string): Promise<AnswerFile> {
  const path = join(dirname(files[0]?.path ?? ''), `${kind}_${tag}.zip`);
  const zip = new ZipFile();
  for (const file of files) zip.addFile(file.path, basename(file.path), { mtime: ENTRY_TIME, mode: 0o100644 });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  await Promise.all(files.map((file) => rm(file.path)));
  return { path, kind };
}
