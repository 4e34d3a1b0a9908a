import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** An official schema file at hand. */
export interface OfficialSchema {
  /** File name without extension, as shown to people: `pain.008.001.08_GBIC_4`. */
  name: string;
  path: string;
}

const DK_SUBSET = /^(.+)_GBIC_(\d+)$/;

/** Where the operator keeps the official schemas; they may not be shipped with the product. */
export function schemaFolder(): string {
  return resolve(process.env.KASSENWERK_SCHEMAS ?? '../shared/data/payments/xsd');
}

/**
 * The schemas a message of this kind must satisfy: the ISO original and the newest German subset (`_GBIC_<n>`), as far
 * as they lie in the folder. A new edition takes effect when its file is put there.
 */
export async function findSchemas(kind: string, folder = schemaFolder()): Promise<OfficialSchema[]> {
  const names = (await fileNames(folder)).filter((name) => name.endsWith('.xsd')).map((name) => name.slice(0, -4));
  const subsets = names
    .map((name) => ({ name, match: DK_SUBSET.exec(name) }))
    .filter(({ match }) => match?.[1] === kind)
    .sort((a, b) => Number(b.match?.[2]) - Number(a.match?.[2]));
  const wanted = [...names.filter((name) => name === kind), ...subsets.slice(0, 1).map(({ name }) => name)];
  return wanted.map((name) => ({ name, path: join(folder, `${name}.xsd`) }));
}

/** A folder that is not there is the normal case: then nothing is checked, and the result says so. */
async function fileNames(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
