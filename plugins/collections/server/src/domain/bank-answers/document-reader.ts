import type { AnswerTotals, BankAnswerPart, DocumentInfo } from './events';
import type { ReaderLimits } from './limits';
import { MessageContext, type Counters } from './messages/message-context';
import { messageReader } from './messages/message-reader';
import { isMessage, messageTypeOf, nameOfMessage } from './messages/message-type';
import { refusals, type XmlPlace } from './refusals';
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

/**
 * Reads one XML file: finds the messages in it and gives each to its reader. Banks and networks wrap messages (DK
 * containers, business envelopes, SWIFT data units), so a message may stand anywhere; a root element without one is refused.
 */
export class DocumentReader implements ElementHandler {
  private readonly parser: GuardedParser;
  private readonly feed: DocumentFeed;
  private root: { name: string; place: XmlPlace; hasMessage: boolean } | undefined;
  private namespace = '';
  /** Depth of a <Document> whose message has not begun; 0 when there is none. */
  private emptyDocumentDepth = 0;
  private message: { reader: RecordReader; context: MessageContext; depth: number } | undefined;
  private hasContent = false;

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
    if (!this.hasContent) throw refusals.empty(this.file);
  }

  open(name: string, attributes: Record<string, string>, depth: number): void {
    if (this.message) {
      this.message.reader.open(name, attributes);
      return;
    }
    const namespace = namespaceOf(attributes);
    if (depth === 1) this.openRoot(name, namespace);
    if (name === 'Document' || this.namespace === '') this.namespace = namespace;
    if (name === 'Document') this.emptyDocumentDepth = depth;
    else if (isMessage(name)) this.openMessage(name, depth);
    else if (depth - 1 === this.emptyDocumentDepth && depth > 1) this.refuseMessage(name);
  }

  text(text: string): void {
    this.message?.reader.text(text);
  }

  close(depth: number): void {
    if (this.message && depth > this.message.depth) this.message.reader.close();
    else if (this.message) this.closeMessage();
    if (depth === 1) this.closeRoot();
  }

  private openRoot(name: string, namespace: string): void {
    this.hasContent = true;
    this.namespace = namespace;
    this.root = { name: nameOfMessage(name, namespace), place: this.parser.place, hasMessage: false };
  }

  private closeRoot(): void {
    if (this.root && !this.root.hasMessage) throw refusals.unknownMessage(this.root.place, this.root.name);
    this.root = undefined;
    this.emptyDocumentDepth = 0;
  }

  private refuseMessage(element: string): never {
    throw refusals.unknownMessage(this.parser.place, nameOfMessage(element, this.namespace));
  }

  private openMessage(element: string, depth: number): void {
    const type = messageTypeOf(element, this.namespace) ?? this.refuseMessage(element);
    if (this.root) this.root.hasMessage = true;
    this.emptyDocumentDepth = 0;
    this.session.counters.documents += 1;
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
    this.message = { reader: messageReader(type.family, context), context, depth };
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
