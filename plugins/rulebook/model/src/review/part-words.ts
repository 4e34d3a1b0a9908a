import { addDays } from '@kassenwerk/kernel/domain';
import { dayOf } from '../cells/range';
import type { Box } from '../check/uncovered';
import { labelOf, type InputColumn } from '../definition/column';
import { filledIn, joined, same, type Texts } from '../definition/texts';
import type { Part } from '../index/column-index';
import { cellInWords, dateRangeInWords } from './cell-words';
import { listInWords, orWord, unknownWord, valueInWords } from './value-words';

const mostNamed = 6;
const always: Texts = { de: 'alles', en: 'anything' };
const demand: Texts = { de: '{column}: {parts}', en: '{column}: {parts}' };
const more: Texts = { de: '…', en: '…' };

/** „Kanal: E-Mail; Betrag: unter 100,00 €“. */
export function boxInWords(box: Box): Texts {
  if (box.length === 0) return always;
  return joined(
    box.map(({ column, parts }) => filledIn(demand, { column: column.label, parts: partsInWords(parts, column) })),
    '; ',
  );
}

function partsInWords(parts: readonly Part[], column: InputColumn): Texts {
  const words = merged(parts).map((part) => partInWords(part, column));
  return listInWords(words.length > mostNamed ? [...words.slice(0, mostNamed), more] : words, orWord);
}

/** Ranges that lie side by side are one. */
function merged(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (part.kind === 'range' && last?.kind === 'range' && last.below === part.from) {
      found[found.length - 1] = { ...last, below: part.below };
    } else found.push(part);
  }
  return found;
}

const otherText: Texts = { de: 'ein anderer Text', en: 'another text' };
const noneOfThem: Texts = { de: 'keiner der genannten Werte', en: 'none of the named values' };

function partInWords(part: Part, column: InputColumn): Texts {
  switch (part.kind) {
    case 'option':
      return labelOf(column, part.value);
    case 'yesNo':
      return valueInWords(part.value, column);
    case 'text':
      return same(`„${part.value}“`);
    case 'otherText':
      return otherText;
    case 'members':
      return part.values.length > 0 ? listInWords(part.values.map((one) => labelOf(column, one))) : noneOfThem;
    case 'range':
      return column.type === 'number' ? numbersInWords(part, column) : daysInWords(part);
    default:
      return unknownWord;
  }
}

type RangePart = Part & { kind: 'range' };

function numbersInWords({ from, below }: RangePart, column: InputColumn & { type: 'number' }): Texts {
  const unit = 10 ** -(column.decimals ?? 0);
  return cellInWords(
    {
      from: Number.isFinite(from) ? from * unit : undefined,
      ...(below - from === 1 ? { to: from * unit } : { below: Number.isFinite(below) ? below * unit : undefined }),
    },
    column,
  );
}

function daysInWords({ from, below }: RangePart): Texts {
  const end = dayOf(below);
  return dateRangeInWords({ from: dayOf(from), to: end && addDays(end, -1) });
}
