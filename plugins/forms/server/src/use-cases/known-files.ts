import { withSql } from '@kassenwerk/kernel';
import type { Answers, CompiledForm } from '../../../model/src';
import type { Kassenwerk } from '../kassenwerk';
import { openFiles, type FileRow } from '../stores/file-store';
import { openJson, fileNameOf, tagOf } from './sealed';

interface Asked {
  form: CompiledForm;
  tenant: string;
  answers: unknown;
  uploadKey: string | undefined;
}

/** Answers in which files say what the server knows of them. */
interface KnownFiles {
  answers: unknown;
  /** Paths of answers with a file that nobody uploaded for them. */
  unknown: string[];
  idsIn(answers: Answers): string[];
}

/**
 * A page names files by their ids; name, kind, size and pages are what the server found when they were uploaded. Files that were not
 * uploaded by the same person for the same field are none.
 */
export async function knownFiles(strapi: Kassenwerk, { form, tenant, answers, uploadKey }: Asked): Promise<KnownFiles> {
  const fields = new Set(
    [...form.fields.values()].filter(({ field }) => isFile(field.type)).map(({ field }) => field.id),
  );
  if (fields.size === 0) return { answers, unknown: [], idsIn: () => [] };
  const rows = uploadKey ? await uploaded(strapi, { tenant, formKey: form.definition.key, uploadKey }) : [];
  const byId = new Map(rows.map((row) => [`${row.fieldId} ${row.documentId}`, row]));
  const unknown: string[] = [];
  const described: Change = (field, given, path) => {
    if (!Array.isArray(given)) return given;
    const found = given.map((one) => byId.get(`${field} ${idIn(one)}`));
    if (found.includes(undefined)) unknown.push(path);
    return found.flatMap((row) => (row ? [describe(row)] : []));
  };
  return {
    answers: mapFields(answers, { fields, change: described }),
    unknown,
    idsIn: (accepted) => idsIn(accepted, fields),
  };
}

const isFile = (type: string): boolean => type === 'file' || type === 'photo';
const idIn = (given: unknown): string => String((given as { id?: unknown } | null)?.id ?? '');

async function uploaded(
  strapi: Kassenwerk,
  { tenant, formKey, uploadKey }: { tenant: string; formKey: string; uploadKey: string },
): Promise<FileRow[]> {
  const uploadTag = await tagOf(strapi, tenant, 'upload', uploadKey);
  const rows = await withSql(strapi, (sql) => openFiles(sql, { tenant, formKey, uploadTag }));
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      name: await openJson<string>(strapi, row.name, fileNameOf(tenant, row.documentId)),
    })),
  );
}

const describe = ({ documentId, name, kind, bytes, pages }: FileRow) => ({
  id: documentId,
  name,
  kind,
  bytes,
  ...(pages ? { pages } : {}),
});

type Change = (field: string, given: unknown, path: string) => unknown;

interface Mapping {
  fields: ReadonlySet<string>;
  change: Change;
}

/** The same answers with those to some fields exchanged, at every depth. */
function mapFields(given: unknown, mapping: Mapping, prefix = ''): unknown {
  if (Array.isArray(given)) return given.map((one, index) => mapFields(one, mapping, `${prefix}${index}.`));
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(
    Object.entries(given).map(([name, one]) => {
      if (mapping.fields.has(name)) return [name, mapping.change(name, one, prefix + name)];
      return [name, Array.isArray(one) ? mapFields(one, mapping, `${prefix}${name}.`) : one];
    }),
  );
}

function idsIn(answers: unknown, fields: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const change: Change = (_field, one) => {
    if (Array.isArray(one)) found.push(...one.map(idIn));
    return one;
  };
  mapFields(answers, { fields, change });
  return found;
}
