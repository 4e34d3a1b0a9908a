import type { AnswerTotals, BankAnswerPart, DocumentInfo } from './events';
import type { ReaderLimits } from './limits';
import { MessageContext, type Counters } from './messages/message-context';
import { messageReader } from './messages/message-reader';
import { messageTypeOf, nameOfMessage } from './messages/message-type';
import { refusals } from './refusals';
import { WarningLog } from './warnings';
import { DocumentFeed } from './xml/document-feed';
import { GuardedParser, type ElementHandler } from './xml/guarded-parser';
import type { RecordReader } from './xml/record-reader';

/** Everything one call of `readBankAnswer` collects over all files of a ZIP and all documents of a file. */
export class AnswerSession {
  private parts: BankAnswerPart[] = [];
  readonly counters: Counters = {
    files: 0,
    documents: 0,
    statements: 0,
    entries: 0,
    transactions: 0,
    events: 0,
    creditCents: 0,
    debitCents: 0,
    statusCents: 0,
  };
  readonly pass = (part: BankAnswerPart): void => void this.parts.push(part);
  readonly warnings = new WarningLog(this.pass);

  /** Hands over what has been read since the last call. */
  drain(): BankAnswerPart[] {
    const parts = this.parts;
    this.parts = [];
    return parts;
  }

  totals(): AnswerTotals {
    return { kind: 'totals', ...this.counters, warnings: this.warnings.counts };
  }
}

/** DK banks wrap messages in containers; the documents within are read as if they stood alone. */
const CONTAINER = 'conxml';

/** Reads one XML file: finds the documents in it and gives each to the reader of its message. */
export class DocumentReader implements ElementHandler {
  private readonly parser: GuardedParser;
  private readonly feed: DocumentFeed;
  private namespace = '';
  private documentDepth = 0;
  private message: { reader: RecordReader; context: MessageContext } | undefined;
  private documentsInFile = 0;

  constructor(
    private readonly file: string,
    private readonly session: AnswerSession,
    limits: ReaderLimits,
  ) {
    this.parser = new GuardedParser(file, limits, this);
    this.feed = new DocumentFeed(this.parser, file);
    session.counters.files += 1;
  }

  push(chunk: Buffer): void {
    this.feed.push(chunk);
  }

  end(): void {
    this.feed.end();
    if (this.documentsInFile === 0) throw refusals.empty(this.file);
  }

  open(name: string, attributes: Record<string, string>, depth: number): void {
    if (this.message) this.message.reader.open(name, attributes);
    else if (this.documentDepth > 0) this.openMessage(name);
    else if (name === 'Document') this.openDocument(attributes, depth);
    else if (depth === 1 && name !== CONTAINER) {
      throw refusals.unknownMessage(this.parser.place, nameOfMessage(name, namespaceOf(attributes)));
    }
  }

  text(text: string): void {
    this.message?.reader.text(text);
  }

  close(depth: number): void {
    if (depth > this.documentDepth + 1) this.message?.reader.close();
    else if (depth === this.documentDepth + 1) this.closeMessage();
    else if (depth === this.documentDepth) this.documentDepth = 0;
  }

  private openDocument(attributes: Record<string, string>, depth: number): void {
    this.namespace = namespaceOf(attributes);
    this.documentDepth = depth;
  }

  private openMessage(element: string): void {
    const type = messageTypeOf(element, this.namespace);
    if (!type) throw refusals.unknownMessage(this.parser.place, nameOfMessage(element, this.namespace));
    this.session.counters.documents += 1;
    this.documentsInFile += 1;
    const document: DocumentInfo = {
      kind: 'document',
      file: this.file,
      document: this.session.counters.documents,
      family: type.family,
      version: type.version,
      messageId: null,
      createdAt: null,
    };
    const context = new MessageContext(document, this.session.counters, this.session.pass, (code, details) =>
      this.session.warnings.add(code, { file: this.file, line: this.parser.line }, details),
    );
    this.message = { reader: messageReader(type.family, context), context };
    if (!type.namespaceFits) context.warn('KW_BANK_NAMESPACE');
    if (!type.isTriedVersion) context.warn('KW_BANK_VERSION_UNTRIED', { version: type.version });
  }

  private closeMessage(): void {
    this.message?.context.announce();
    this.message = undefined;
  }
}

function namespaceOf(attributes: Record<string, string>): string {
  const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  return declared.map(([, value]) => value).find((value) => /(pain|camt)\.\d{3}/.test(value)) ?? '';
}
