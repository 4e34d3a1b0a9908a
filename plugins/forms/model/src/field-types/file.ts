import type { FieldBase, Sensitivity } from '../definition/field';
import { numberLanguage } from '../definition/texts';
import { text, unreadable, type FieldType, type JsonSchema, type Reading } from './field-type';

/** What kinds of files may be taken; the server looks at the content and not at the name. */
export const fileKinds = ['pdf', 'jpeg', 'png', 'heic', 'tiff'] as const;
export type FileKind = (typeof fileKinds)[number];

interface FileLimits {
  kinds?: readonly FileKind[];
  minFiles?: number;
  /** 5 by default. */
  maxFiles?: number;
  /** Megabytes a file; 10 by default. */
  maxMegabytes?: number;
  /** Pages of a PDF; 50 by default. */
  maxPages?: number;
}

/** Files that the member has at hand. */
export interface FileField extends FieldBase, FileLimits {
  type: 'file';
}

/** Papers that are photographed; a file does as well. */
export interface PhotoField extends FieldBase, FileLimits {
  type: 'photo';
}

/** An uploaded file as answers name it: the server knows it by its id, and everything else it says is what the server found. */
export interface UploadedFile {
  id: string;
  name: string;
  kind: FileKind;
  bytes: number;
  pages?: number;
}

export interface ResolvedFileLimits {
  kinds: readonly FileKind[];
  minFiles: number;
  maxFiles: number;
  maxBytes: number;
  maxPages: number;
}

/** The limits with their defaults: for the upload endpoint and for what the page says. */
export function fileLimitsOf(field: FileField | PhotoField): ResolvedFileLimits {
  const { type, minFiles = 1, maxFiles = 5, maxMegabytes = 10, maxPages = 50 } = field;
  const kinds = field.kinds ?? (type === 'photo' ? ['jpeg', 'png', 'heic', 'pdf'] : fileKinds);
  return { kinds, minFiles, maxFiles, maxBytes: maxMegabytes * 1024 * 1024, maxPages };
}

function readFiles(given: unknown): Reading<UploadedFile[]> {
  if (given === undefined || given === null) return undefined;
  if (!Array.isArray(given) || !given.every(isUploadedFile)) return unreadable('KW_ANSWER_TYPE');
  const value = given.map(({ id, name, kind, bytes, pages }) => ({
    id,
    name,
    kind,
    bytes,
    ...(pages ? { pages } : {}),
  }));
  return value.length === 0 ? undefined : { value };
}

function isUploadedFile(given: unknown): given is UploadedFile {
  const { id, name, kind, bytes, pages } = (given ?? {}) as Record<string, unknown>;
  const isCount = (one: unknown) => typeof one === 'number' && Number.isSafeInteger(one) && one >= 0;
  return (
    typeof id === 'string' &&
    /^[\w-]{1,60}$/.test(id) &&
    typeof name === 'string' &&
    name.length <= 200 &&
    fileKinds.includes(kind as FileKind) &&
    isCount(bytes) &&
    (pages === undefined || isCount(pages))
  );
}

function fileType<F extends FileField | PhotoField>(
  name: F['type'],
  sensitivity: Sensitivity,
): FieldType<F, UploadedFile[]> {
  return {
    name,
    yields: 'nothing',
    sensitivity,
    parameters: ({ z }) => ({
      kinds: z.array(z.enum(fileKinds)).min(1).optional(),
      minFiles: z.int().min(1).max(50).optional(),
      maxFiles: z.int().min(1).max(50).optional(),
      maxMegabytes: z.int().min(1).max(50).optional(),
      maxPages: z.int().min(1).max(500).optional(),
    }),
    faults: (field) => (fileLimitsOf(field).minFiles > fileLimitsOf(field).maxFiles ? ['minFiles > maxFiles'] : []),
    read: readFiles,
    check(value, field) {
      const { kinds, minFiles, maxFiles, maxBytes, maxPages } = fileLimitsOf(field);
      if (value.length < minFiles) return { code: 'KW_ANSWER_TOO_FEW_FILES', values: { min: minFiles } };
      if (value.length > maxFiles) return { code: 'KW_ANSWER_TOO_MANY_FILES', values: { max: maxFiles } };
      if (value.some(({ kind }) => !kinds.includes(kind)))
        return { code: 'KW_ANSWER_FILE_KIND', values: { kinds: kinds.join(', ') } };
      if (value.some(({ bytes }) => bytes > maxBytes))
        return { code: 'KW_ANSWER_FILE_LARGE', values: { megabytes: maxBytes / 1024 / 1024 } };
      if (value.some(({ pages = 0 }) => pages > maxPages))
        return { code: 'KW_ANSWER_FILE_PAGES', values: { max: maxPages } };
      return undefined;
    },
    jsonSchema: (field) => filesSchema(fileLimitsOf(field)),
    show: (value, _field, language) => value.map((one) => `${one.name} (${sizeText(one.bytes, language)})`).join(', '),
  };
}

const filesSchema = ({ kinds, minFiles, maxFiles, maxBytes, maxPages }: ResolvedFileLimits): JsonSchema => ({
  type: 'array',
  minItems: minFiles,
  maxItems: maxFiles,
  items: {
    type: 'object',
    properties: {
      id: text(60),
      name: text(200),
      kind: { type: 'string', enum: [...kinds] },
      bytes: { type: 'integer', minimum: 0, maximum: maxBytes },
      pages: { type: 'integer', minimum: 0, maximum: maxPages },
    },
    required: ['id', 'name', 'kind', 'bytes'],
    additionalProperties: false,
  },
});

function sizeText(bytes: number, language: string): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  return `${numberLanguage(language) === 'de' ? megabytes.replace('.', ',') : megabytes} MB`;
}

export const fileFieldType = fileType<FileField>('file', 'health');
export const photoFieldType = fileType<PhotoField>('photo', 'health');
