import { formatCivilDate, formatEuro, letterSlot } from '@kassenwerk/kernel';
import { compileMarkup, rawOutputs } from './handlebars-engine';
import { takingApart, type LetterParts } from './letter-parts';
import type { NoticeDataByKind } from './notice-data';
import {
  noticeTemplateSchema,
  type NoticeKind,
  type NoticeTemplate,
  type NoticeTemplateInput,
} from './notice-template';
import { noticeView } from './notice-view';
import { requiredBlocks } from './required-blocks';
import { noticeSamples } from './sample-data';
import { templateProblem } from './template-problem';

export interface CompiledNotice<Kind extends NoticeKind> {
  kind: Kind;
  title: NoticeTemplate['title'];
  /** The letter as an HTML fragment. Same data, same text. */
  merge: (data: NoticeDataByKind[Kind]) => string;
  /** The same letter in the parts in which it is filed. */
  mergeParts: (data: NoticeDataByKind[Kind]) => LetterParts;
}

/**
 * Checks a template and compiles it once for any number of letters. Throws a `KW_TEMPLATE_…` error for a template that
 * cannot be read, outputs raw values, uses what does not exist, or lacks a required section in any of the sample cases.
 */
export function compileNotice<Kind extends NoticeKind>(kind: Kind, input: NoticeTemplateInput): CompiledNotice<Kind> {
  const template = noticeTemplateSchema.parse(input);
  if (template.notice !== kind) {
    throw templateProblem('KW_TEMPLATE_KIND', { found: template.notice, expected: kind });
  }
  [template.body, ...Object.values(template.textModules)].forEach(checkMarkup);
  const markup = compileMarkup(template);
  const merge = (data: NoticeDataByKind[Kind]) => markup(noticeView(kind, data)).replaceAll(letterSlot, '');
  for (const [variant, data] of Object.entries(noticeSamples[kind]) as [string, NoticeDataByKind[Kind]][]) {
    checkLetter(kind, { variant, data, html: tryMerge(merge, data), language: template.language });
  }
  const partsOf = takingApart();
  return { kind, title: template.title, merge, mergeParts: (data) => partsOf(markup(noticeView(kind, data))) };
}

/** Anything that could run, load, or make a required section hard to see. */
const forbiddenMarkup =
  /<\/?(?:script|style|small|iframe|object|embed|link|meta|img|svg)\b|\s(?:style|class|hidden|on\w+)\s*=?/i;

function checkMarkup(text: string): void {
  let raw;
  try {
    raw = rawOutputs(text);
  } catch (error) {
    throw templateProblem('KW_TEMPLATE_SYNTAX', { reason: firstLine(error) }, error);
  }
  if (raw[0]) throw templateProblem('KW_TEMPLATE_RAW_OUTPUT', { line: raw[0].line });
  const found = (text.match(/<[^>]*>/g) ?? []).map((tag) => forbiddenMarkup.exec(tag)?.[0]).find(Boolean);
  if (found) throw templateProblem('KW_TEMPLATE_MARKUP', { found: found.trim() });
}

function tryMerge<Data>(merge: (data: Data) => string, data: Data): string {
  try {
    return merge(data);
  } catch (error) {
    throw templateProblem('KW_TEMPLATE_FIELD_UNKNOWN', { reason: firstLine(error) }, error);
  }
}

interface TrialLetter<Kind extends NoticeKind> {
  variant: string;
  data: NoticeDataByKind[Kind];
  html: string;
  language: NoticeTemplate['language'];
}

function checkLetter<Kind extends NoticeKind>(kind: Kind, { variant, data, html, language }: TrialLetter<Kind>): void {
  const format = {
    date: (value: string) => formatCivilDate(value, language),
    euro: (value: number) => formatEuro(value, language),
  };
  for (const { name: block, contains } of requiredBlocks[kind]) {
    const section = sectionOf(html, block);
    if (section === undefined) throw templateProblem('KW_TEMPLATE_BLOCK_MISSING', { variant, block });
    const missing = contains(data, format).find((value) => !section.includes(value));
    if (missing !== undefined) throw templateProblem('KW_TEMPLATE_VALUE_MISSING', { variant, block, value: missing });
  }
  const pageBreak = html.indexOf('data-page-break');
  if (pageBreak >= 0 && html.indexOf('data-block="terminationRight"') > pageBreak) {
    throw templateProblem('KW_TEMPLATE_TERMINATION_TOO_LATE');
  }
}

/** The content of the element marked `data-block`; such elements hold none of their own kind. */
function sectionOf(html: string, block: string): string | undefined {
  const match = new RegExp(`<(\\w+) data-block="${block}">([\\s\\S]*?)</\\1>`).exec(html);
  return match?.[2];
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? message;
}
