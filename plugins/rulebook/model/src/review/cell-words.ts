import type { Cell, DateCell, NumberCell, SetCell, TextCell } from '../definition/cell';
import { labelOf, type InputColumn } from '../definition/column';
import { filledIn, same, type Texts } from '../definition/texts';
import { dayInWords, listInWords, numberInWords, orWord, unknownWord, valueInWords } from './value-words';

const sentences = {
  noneOf: { de: 'weder {values}', en: 'none of {values}' },
  not: { de: 'nicht {values}', en: 'not {values}' },
  between: { de: '{from} bis {to}', en: '{from} to {to}' },
  from: { de: 'ab {from}', en: 'from {from}' },
  above: { de: 'über {from}', en: 'above {from}' },
  to: { de: 'bis {to}', en: 'up to {to}' },
  below: { de: 'unter {to}', en: 'below {to}' },
  hasAny: { de: 'enthält {values}', en: 'contains {values}' },
  hasNone: { de: 'enthält nicht {values}', en: 'does not contain {values}' },
};

/** What a cell demands, as it stands in the table: „100,00 € bis 200,00 €“. */
export function cellInWords(cell: Cell, column: InputColumn): Texts {
  if ('empty' in cell) return unknownWord;
  switch (column.type) {
    case 'choice':
      return 'in' in cell ? oneOf(cell.in, column) : without(('notIn' in cell && cell.notIn) || [], column);
    case 'set':
      return setInWords(cell as SetCell, column);
    case 'number':
      return numberRangeInWords(cell as NumberCell, column);
    case 'date':
      return dateRangeInWords(cell as DateCell);
    case 'yesNo':
      return valueInWords((cell as { is: boolean }).is, column);
    case 'text':
      return listInWords(
        (cell as TextCell).like.map((pattern) => same(`„${pattern}“`)),
        orWord,
      );
  }
}

const labels = (values: readonly string[], column: InputColumn): Texts[] => values.map((one) => labelOf(column, one));
const oneOf = (values: readonly string[], column: InputColumn): Texts => listInWords(labels(values, column), orWord);

const without = (values: readonly string[], column: InputColumn): Texts =>
  values.length === 1
    ? filledIn(sentences.not, { values: oneOf(values, column) })
    : filledIn(sentences.noneOf, { values: listInWords(labels(values, column), { de: ' noch ', en: ' or ' }) });

function setInWords(cell: SetCell, column: InputColumn): Texts {
  if ('hasAll' in cell) return filledIn(sentences.hasAny, { values: listInWords(labels(cell.hasAll, column)) });
  if ('hasAny' in cell) return filledIn(sentences.hasAny, { values: oneOf(cell.hasAny, column) });
  return filledIn(sentences.hasNone, { values: oneOf(cell.hasNone, column) });
}

function numberRangeInWords(cell: NumberCell, column: InputColumn & { type: 'number' }): Texts {
  const word = (value: number | undefined) => value !== undefined && numberInWords(value, column);
  return rangeInWords(
    { word: word(cell.from ?? cell.above), isOpen: cell.above !== undefined },
    { word: word(cell.to ?? cell.below), isOpen: cell.below !== undefined },
    cell.from !== undefined && cell.from === cell.to,
  );
}

export const dateRangeInWords = ({ from, to }: DateCell): Texts =>
  rangeInWords(
    { word: from !== undefined && dayInWords(from), isOpen: false },
    { word: to !== undefined && dayInWords(to), isOpen: false },
    from !== undefined && from === to,
  );

interface End {
  word: Texts | false;
  isOpen: boolean;
}

function rangeInWords(low: End, high: End, isOne: boolean): Texts {
  if (!low.word && !high.word) return { de: 'bekannt', en: 'known' };
  if (low.word && isOne) return low.word;
  const from = low.word && filledIn(low.isOpen ? sentences.above : sentences.from, { from: low.word });
  const to = high.word && filledIn(high.isOpen ? sentences.below : sentences.to, { to: high.word });
  if (!low.isOpen && !high.isOpen && low.word && high.word) {
    return filledIn(sentences.between, { from: low.word, to: high.word });
  }
  return from && to ? { de: `${from.de} und ${to.de}`, en: `${from.en} and ${to.en}` } : from || to || same('');
}
