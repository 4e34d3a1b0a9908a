import type { FoundSheet } from '../../../../model/src/text';
import { fileActive, fileUnreadable } from '../file-errors';
import { readXml } from '../read-xml';
import type { Workbook } from './cell-value';
import { readSheet } from './read-sheet';
import { dayStyles } from './read-styles';
import { withParts, type Part } from './unzip';

/**
 * The values of a workbook as people see them. Read by ourselves and not by the library that writes: from outside come bombs,
 * macros, formulas and links, which have to be refused before anything is built from them.
 */
export const readWorkbook = (file: Buffer): Promise<FoundSheet[]> =>
  withParts(file, async (names, part) => {
    refuseActive(names);
    const text = async (name: string) => (await part(name))?.toString('utf8');
    const main = await text('xl/workbook.xml');
    if (main === undefined) throw fileUnreadable();
    const { sheets, since1904 } = sheetsIn(main);
    const targets = targetsIn((await text('xl/_rels/workbook.xml.rels')) ?? '<none/>');
    const book: Workbook = {
      strings: stringsIn((await text('xl/sharedStrings.xml')) ?? '<none/>'),
      dayStyles: dayStyles((await text('xl/styles.xml')) ?? '<none/>'),
      since1904,
    };
    const found: FoundSheet[] = [];
    for (const { name, id } of sheets)
      found.push({ name, rows: readSheet(await sheetXml(part, targets.get(id)), name, book) });
    return found;
  });

const active = [
  [/^xl\/vbaProject/i, { de: 'Makros', en: 'macros' }],
  [/^xl\/externalLinks\//i, { de: 'Verknüpfungen mit anderen Dateien', en: 'links to other files' }],
  [/^xl\/(embeddings|activeX|connections)/i, { de: 'eingebettete Objekte', en: 'embedded objects' }],
] as const;

function refuseActive(names: readonly string[]): void {
  for (const [pattern, what] of active) if (names.some((name) => pattern.test(name))) throw fileActive(what);
}

const mostSheets = 20;

function sheetsIn(xml: string) {
  const sheets: { name: string; id: string }[] = [];
  let since1904 = false;
  readXml(xml, {
    open(tag, attributes) {
      if (tag === 'sheet') sheets.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '' });
      if (tag === 'workbookPr') since1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
  });
  return { sheets: sheets.slice(0, mostSheets), since1904 };
}

function targetsIn(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(xml, {
    open(tag, { Id = '', Target = '', TargetMode }) {
      if (tag === 'Relationship' && TargetMode !== 'External') targets.set(Id, Target);
    },
  });
  return targets;
}

/** Texts of a cell may be written in several pieces of different style; hints how to pronounce them are none of it. */
function stringsIn(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let isPhonetic = false;
  readXml(xml, {
    open(tag) {
      if (tag === 'si') text = '';
      if (tag === 'rPh') isPhonetic = true;
    },
    close(tag, inside) {
      if (tag === 't' && !isPhonetic) text += inside;
      if (tag === 'rPh') isPhonetic = false;
      if (tag === 'si') strings.push(text);
    },
  });
  return strings;
}

async function sheetXml(part: Part, target: string | undefined): Promise<string> {
  const xml = target && (await part(target.startsWith('/') ? target.slice(1) : `xl/${target}`));
  if (!xml) throw fileUnreadable();
  return xml.toString('utf8');
}
