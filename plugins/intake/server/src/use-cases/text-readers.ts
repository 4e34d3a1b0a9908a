import type { Readable } from 'node:stream';
import type { Kassenwerk } from '../kassenwerk';

/** A file of a request. */
export interface FileToRead {
  tenant: string;
  /** `pdf`, `tiff`, `jpeg`, `png`, … */
  kind: string;
  bytes: number;
  open(): Promise<Readable>;
}

/** Reads a text layer or recognises characters. @returns undefined when it cannot read this kind */
export type TextReader = (strapi: Kassenwerk, file: FileToRead) => Promise<string | undefined>;

const readers = new Map<string, TextReader>();

/** Call in `register()`. The first reader that finds a text counts, in the order in which they were registered. */
export function registerTextReader(name: string, reader: TextReader): void {
  readers.set(name, reader);
}

/** What stands in a file. One that fails tells so in the log and leaves the file to people: no letter is held up by a reader. */
export async function textIn(strapi: Kassenwerk, file: FileToRead): Promise<string> {
  for (const [name, read] of readers) {
    try {
      const text = await read(strapi, file);
      if (text?.trim()) return text;
    } catch (error) {
      strapi.log.warn(`intake: reader ${name} could not read a file of kind ${file.kind}: ${(error as Error).name}`);
    }
  }
  return '';
}

export const hasTextReaders = (): boolean => readers.size > 0;
