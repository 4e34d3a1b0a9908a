import { valueInWords, type DecisionTable, type Input, type Language } from '@kassenwerk/rulebook/model';

/** What is given, as people read it: „Kanal: E-Mail; Betrag: 100,00 €“. */
export function inputInWords(input: Input, { inputs }: DecisionTable, language: Language): string {
  const given = inputs.filter(({ id }) => input[id] !== undefined && input[id] !== null);
  const words = given.map((column) => `${column.label[language]}: ${valueInWords(input[column.id], column)[language]}`);
  return words.join('; ') || '–';
}
