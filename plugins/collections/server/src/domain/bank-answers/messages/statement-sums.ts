import type { Balance, Direction, MessageFamily, StatementEnd, StatementInfo } from '../events';
import type { Counters } from './message-context';

/** Adds up one statement, to check it against its own balances. */
export class StatementSums {
  entries = 0;
  transactions = 0;
  private creditCents = 0;
  private debitCents = 0;
  private readonly balances = new Map<string, Balance>();

  /** OPBD is the booked opening balance, PRCD (usual in Germany) the closing balance of the statement before. */
  get opening(): Balance | null {
    return this.balances.get('OPBD') ?? this.balances.get('PRCD') ?? null;
  }

  get closing(): Balance | null {
    return this.balances.get('CLBD') ?? null;
  }

  addBalance(type: string | null, balance: Balance | null): void {
    if (type !== null && balance !== null && !this.balances.has(type)) this.balances.set(type, balance);
  }

  /** Only booked entries have moved money. */
  addEntry(direction: Direction | null, cents: number | null, status: string | null, counters: Counters): void {
    if (cents === null || (status !== null && status !== 'BOOK')) return;
    if (direction === 'credit') {
      this.creditCents += cents;
      counters.creditCents += cents;
    }
    if (direction === 'debit') {
      this.debitCents += cents;
      counters.debitCents += cents;
    }
  }

  /** Only the end-of-day statement lists all that lies between its balances; a report within the day need not. */
  end({ document, statement, opening, closing }: StatementInfo, family: MessageFamily): StatementEnd {
    const { entries, transactions, creditCents, debitCents } = this;
    const isComparable = family === 'camt.053' && opening !== null && closing !== null;
    const isBalanced = isComparable ? opening.cents + creditCents - debitCents === closing.cents : null;
    return { kind: 'statementEnd', document, statement, entries, transactions, creditCents, debitCents, isBalanced };
  }
}
