import { join } from 'node:path';
import type { CivilDate } from '@kassenwerk/kernel';
import { BlockWriter } from '../generator';
import {
  notificationEnd,
  notificationStart,
  statementEnd,
  statementStart,
  type AccountMessageHead,
} from './account-messages';
import { dialectOf, type Dialect } from './dialect';
import { collectionEntry, feeEntry } from './entries';
import type { BankScenario } from './scenario';
import type { DaySurvey, Survey } from './survey';

export interface AnswerFile {
  path: string;
  /** Message, such as 'camt.054.001.08'. */
  kind: string;
  /** Missing for the status report. */
  bookedOn?: CivilDate;
  /** True for a notification that repeats another one. */
  isCopy?: boolean;
}

interface Day {
  statement: BlockWriter;
  notifications: BlockWriter[];
}

export interface AccountBooksOptions {
  outDir: string;
  survey: Survey;
  scenario: BankScenario;
  /** Distinguishes the files and ids of one simulation from those of any other. */
  tag: string;
}

/**
 * The account messages of all booking days, open at the same time: entries arrive in the order of the debits, not of their days.
 * A simulation has few booking days, so few files are open.
 */
export class AccountBooks {
  readonly files: AnswerFile[] = [];
  closingCents: number;
  feeCents = 0;
  private readonly days = new Map<CivilDate, Day>();
  private readonly dialect: Dialect;

  private constructor(private readonly options: AccountBooksOptions) {
    this.dialect = dialectOf(options.scenario.version);
    this.closingCents = options.scenario.openingBalanceCents;
  }

  static async open(options: AccountBooksOptions): Promise<AccountBooks> {
    const books = new AccountBooks(options);
    for (const [date, day] of options.survey.days) await books.openDay(date, day);
    return books;
  }

  /** Returns and other details go into the statement of their day and, when asked for, into the notifications. */
  async add(bookedOn: CivilDate, entry: string, isNotified: boolean): Promise<void> {
    const day = this.days.get(bookedOn);
    if (!day) throw new RangeError('an entry on a day that the survey did not see');
    await day.statement.push(entry);
    if (isNotified) for (const notification of day.notifications) await notification.push(entry);
  }

  async finish(): Promise<void> {
    for (const { statement, notifications } of this.days.values()) {
      await statement.push(statementEnd);
      await statement.finish();
      for (const notification of notifications) {
        await notification.push(notificationEnd);
        await notification.finish();
      }
    }
  }

  async abandon(): Promise<void> {
    for (const { statement, notifications } of this.days.values()) {
      for (const writer of [statement, ...notifications]) await writer.abandon();
    }
  }

  private async openDay(date: CivilDate, survey: DaySurvey): Promise<void> {
    const notifications: BlockWriter[] = [];
    if (survey.returns.count > 0) {
      notifications.push(await this.openNotification(date, false));
      if (this.options.scenario.duplicate) notifications.push(await this.openNotification(date, true));
    }
    this.days.set(date, { statement: await this.openStatement(date, survey), notifications });
  }

  private async openNotification(date: CivilDate, isCopy: boolean): Promise<BlockWriter> {
    const kind = this.dialect.notification;
    const name = isCopy ? `${date}-copy` : date;
    const writer = await this.create(kind, name);
    this.files.push({ path: writer.path, kind, bookedOn: date, ...(isCopy ? { isCopy } : {}) });
    await writer.push(notificationStart(this.headOf(isCopy ? 'C54D' : 'C54', date), isCopy));
    return writer;
  }

  private async openStatement(date: CivilDate, survey: DaySurvey): Promise<BlockWriter> {
    const { scenario, tag, survey: all } = this.options;
    const kind = this.dialect.statement;
    const writer = await this.create(kind, date);
    this.files.push({ path: writer.path, kind, bookedOn: date });
    const openingCents = this.closingCents;
    const fees = survey.returns.count * scenario.feeCents;
    const credits = survey.collections.reduce((sum, { settled }) => sum + settled.sumCents, survey.transfers.sumCents);
    this.feeCents += fees;
    this.closingCents += credits - survey.returns.sumCents - fees;
    const balances = { number: this.days.size + 1, openingCents, closingCents: this.closingCents };
    await writer.push(statementStart(this.headOf('C53', date), balances));
    for (const collection of survey.collections) {
      const reference = this.referenceOf('C', collection.info.index);
      const { messageId } = all.message;
      await writer.push(collectionEntry(collection, { bookedOn: date, reference, messageId }, this.dialect));
    }
    if (scenario.feeConvention === 'separate' && fees > 0) {
      const reference = scenario.hasReferences ? `F${tag}${date}` : 'NONREF';
      await writer.push(
        feeEntry(survey.returns, { bookedOn: date, reference, feeCents: scenario.feeCents }, this.dialect),
      );
    }
    return writer;
  }

  /** The bank's reference of an entry; the same event has the same one in every message. */
  referenceOf(kind: 'C' | 'R' | 'T' | 'S', index: number): string {
    return this.options.scenario.hasReferences ? `${kind}${this.options.tag}${index}` : 'NONREF';
  }

  private create(kind: string, name: string): Promise<BlockWriter> {
    return BlockWriter.create(join(this.options.outDir, `${kind}_${name}_${this.options.tag}.xml`));
  }

  private headOf(prefix: string, date: CivilDate): AccountMessageHead {
    const { survey, tag } = this.options;
    const [first] = survey.paymentInfos;
    if (!first) throw new RangeError('no payment block');
    return { messageId: `${prefix}-${date}-${tag}`, date, account: first.info, dialect: this.dialect };
  }
}
