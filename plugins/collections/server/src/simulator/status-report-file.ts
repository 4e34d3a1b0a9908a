import { join } from 'node:path';
import { BlockWriter } from '../generator';
import { dialectOf, type Dialect } from './dialect';
import type { AccountBooksOptions, AnswerFile } from './account-books';
import {
  paymentInfoStatusEnd,
  paymentInfoStatusStart,
  rejectedDebit,
  statusReportEnd,
  statusReportStart,
} from './status-report';
import type { SubmittedDebit } from './submission';

/** Writes the status report (pain.002): the verdict on the file, on each payment block, and each rejected debit. */
export class StatusReportFile {
  readonly file: AnswerFile;
  private blocksStarted = 0;

  private constructor(
    private readonly writer: BlockWriter,
    private readonly options: AccountBooksOptions,
    private readonly dialect: Dialect,
  ) {
    this.file = { path: writer.path, kind: dialect.statusReport };
  }

  static async open(options: AccountBooksOptions): Promise<StatusReportFile> {
    const { outDir, survey, scenario, tag } = options;
    const dialect = dialectOf(scenario.version);
    const writer = await BlockWriter.create(join(outDir, `${dialect.statusReport}_${tag}.xml`));
    await writer.push(statusReportStart({ survey, answer: scenario.answer, dialect, reportId: `REP-${tag}` }));
    return new StatusReportFile(writer, options, dialect);
  }

  async addRejected(debit: SubmittedDebit, reason: string): Promise<void> {
    await this.startBlocksUpTo(debit.paymentInfo.index);
    await this.writer.push(rejectedDebit(debit, reason, this.dialect));
  }

  async finish(): Promise<void> {
    const { survey, scenario } = this.options;
    // A file that is refused as a whole gets no verdict on its parts.
    if (scenario.answer !== 'reject') await this.startBlocksUpTo(survey.paymentInfos.length - 1);
    if (this.blocksStarted > 0) await this.writer.push(paymentInfoStatusEnd);
    await this.writer.push(statusReportEnd);
    await this.writer.finish();
  }

  abandon(): Promise<void> {
    return this.writer.abandon();
  }

  private async startBlocksUpTo(index: number): Promise<void> {
    for (; this.blocksStarted <= index; this.blocksStarted++) {
      const paymentInfo = this.options.survey.paymentInfos[this.blocksStarted];
      if (!paymentInfo) throw new RangeError('a payment block that the survey did not see');
      if (this.blocksStarted > 0) await this.writer.push(paymentInfoStatusEnd);
      await this.writer.push(paymentInfoStatusStart(paymentInfo));
    }
  }
}
