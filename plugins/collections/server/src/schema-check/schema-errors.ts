/** One violation, without the value that caused it: values are names, accounts and amounts of people. */
export interface SchemaError {
  line: number | undefined;
  message: string;
}

/** For checkers that do not say where a file stops being XML. */
export const MALFORMED: SchemaError = { line: undefined, message: 'The file is not well-formed XML.' };

const MAX_ERRORS = 20;
const LINE = /^(\d+): (.*)$/;
const SOURCE = /^(?:element \S+: )?(?:Schemas validity error : |parser error : |namespace error : )?/;
/** Greedy on purpose: a value may itself hold quotes, and cutting too much is the safe side. */
const QUOTED_VALUES: readonly (readonly [RegExp, string])[] = [
  [/The value '.*' (?=is |has |does |must |exceeds |with )/s, 'The value '],
  [/: '.*' is not a valid value/s, ': the content is not a valid value'],
  [/\[CDATA\[.*\]\]/s, ''],
];
const NAMESPACE = /\{urn:[^}]*\}/g;

/**
 * Reads the report of xmllint. Only lines that begin with the checked file's name are violations; between them
 * xmllint quotes the file, which must not reach a log.
 */
export function readSchemaErrors(report: string, checkedFile: string): SchemaError[] {
  const errors: SchemaError[] = [];
  const prefix = `${checkedFile}:`;
  for (const line of report.split('\n')) {
    if (!line.startsWith(prefix)) continue;
    const match = LINE.exec(line.slice(prefix.length));
    if (match) errors.push({ line: Number(match[1]), message: withoutValues(match[2] ?? '') });
    if (errors.length === MAX_ERRORS) break;
  }
  return errors;
}

function withoutValues(message: string): string {
  let text = message.replace(SOURCE, '').replace(NAMESPACE, '');
  for (const [pattern, replacement] of QUOTED_VALUES) text = text.replace(pattern, replacement);
  return text;
}
