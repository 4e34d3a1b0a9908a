import { fail } from '@kassenwerk/kernel';
import Handlebars from 'handlebars';
import { z } from 'zod';

/** What stands for a fact in an answer or text module: `{{member.salutation}}`. */
export const variables = [
  'member.salutation',
  'member.name',
  'member.number',
  'case.number',
  'case.title',
  'case.receivedOn',
  'fund.name',
  'caseworker.name',
  'today',
  'signature',
] as const;
export type Variable = (typeof variables)[number];

/** What is not known is null. */
export type Facts = Readonly<Record<Variable, string | null>>;

const bilingual = z.strictObject({ de: z.string().min(1).max(100), en: z.string().min(1).max(100) });

const textModuleKey = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/);

/** A text that people choose for an answer. Without topics it serves all. */
export const textModuleSchema = z.strictObject({
  key: textModuleKey,
  title: bilingual,
  topics: z.array(z.string().min(1).max(60)).max(50).optional(),
  subject: z.string().min(1).max(150),
  body: z.string().min(1).max(8_000),
  /** `false`: kept with its versions, and no longer offered for answers. */
  isOffered: z.boolean().optional(),
});
export type TextModule = z.output<typeof textModuleSchema>;

export interface FilledText {
  text: string;
  /** Variables that do not exist or whose fact is not known. */
  missing: string[];
}

/**
 * Puts facts in the place of variables. Only plain variables of the list are understood, and nothing is run: a text holds neither
 * conditions nor helpers. What is missing stays as it was written. @throws KW_ANSWER_TEXT_INVALID
 */
export function fillText(text: string, facts: Facts): FilledText {
  const missing: string[] = [];
  const parts = statementsOf(text).map((statement) => {
    if (statement.type === 'ContentStatement') return (statement as hbs.AST.ContentStatement).original;
    const name = variableIn(statement);
    if (name === undefined) throw notUnderstood();
    const value = Object.hasOwn(facts, name) ? facts[name as Variable] : null;
    if (value !== null && value !== '') return value;
    missing.push(name);
    return `{{${name}}}`;
  });
  return { text: parts.join(''), missing: [...new Set(missing)] };
}

/** Names in braces that stand for nothing. @throws KW_ANSWER_TEXT_INVALID */
export const unknownVariables = (text: string): string[] => [
  ...new Set(
    statementsOf(text).flatMap((statement) => {
      if (statement.type === 'ContentStatement') return [];
      const name = variableIn(statement);
      if (name === undefined) throw notUnderstood();
      return (variables as readonly string[]).includes(name) ? [] : [name];
    }),
  ),
];

/** How variables are written, for sentences. */
export const possibleVariables = variables.map((one) => `{{${one}}}`).join(', ');

function statementsOf(text: string): hbs.AST.Statement[] {
  try {
    return Handlebars.parseWithoutProcessing(text).body;
  } catch (cause) {
    throw notUnderstood(cause);
  }
}

function variableIn(statement: hbs.AST.Statement): string | undefined {
  if (statement.type !== 'MustacheStatement') return undefined;
  const { path, params, hash } = statement as hbs.AST.MustacheStatement;
  const isPlain = params.length === 0 && !hash?.pairs.length && path.type === 'PathExpression';
  return isPlain ? (path as hbs.AST.PathExpression).original : undefined;
}

const notUnderstood = (cause?: unknown) =>
  fail(
    'invalid',
    'KW_ANSWER_TEXT_INVALID',
    {
      de: `Der Text enthält geschweifte Klammern, die nicht verstanden werden. Möglich sind: ${possibleVariables}.`,
      en: `The text holds braces that are not understood. Possible are: ${possibleVariables}.`,
    },
    { cause },
  );

/** As letters begin in German; people whose salutation is not known are greeted by name. */
export function salutationOf({ salutation, name }: { salutation: string | null; name: string | null }): string | null {
  if (!name) return null;
  const lastName = name.split(' ').at(-1)!;
  if (salutation === 'Frau') return `Sehr geehrte Frau ${lastName}`;
  if (salutation === 'Herr') return `Sehr geehrter Herr ${lastName}`;
  return `Guten Tag ${name}`;
}
