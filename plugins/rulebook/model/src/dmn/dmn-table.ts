/** A decision table as DMN 1.3 has it, still as texts. */
export interface DmnTable {
  key: string;
  name: string;
  hitPolicy: string;
  aggregation?: string | undefined;
  inputs: readonly DmnInput[];
  outputs: readonly DmnOutput[];
  rules: readonly DmnRule[];
  /** The whole table as we store it, for what DMN cannot say: labels in two languages, test cases, conditions. */
  own?: unknown;
}

export interface DmnInput {
  label: string;
  expression: string;
  typeRef: string;
  /** Values that can occur, as FEEL lists them. */
  values?: string | undefined;
}

export interface DmnOutput {
  label: string;
  name: string;
  typeRef: string;
  values?: string | undefined;
  /** What holds when no rule applies. */
  preset?: string | undefined;
}

export interface DmnRule {
  id: string;
  inputs: readonly string[];
  outputs: readonly string[];
  note?: string | undefined;
}

export const rulePrefix = 'row_';
/** The last rule of a table whose topmost rule counts: what holds when no other applies. */
export const otherwiseRule = 'otherwise';

/** Columns of our own making: the days on which a row holds, and what no cell can say. Both are asked for the day of the decision. */
export const dayInput: DmnInput = { label: 'Gilt am Tag der Entscheidung', expression: 'today()', typeRef: 'date' };
export const whenInput: DmnInput = { label: 'Zusätzliche Bedingung', expression: 'today()', typeRef: 'date' };
