import type { PathNode } from './record-spec';
import { RawRecord } from './raw-record';

export interface RecordSink {
  open(name: string, record: RawRecord): void;
  /** All fields of the record, and all records within it, are complete. */
  close(name: string, record: RawRecord): void;
}

/** Texts of single fields end here; remittance of 140 characters is the longest the standards know, additional info 500. */
const LONGEST_FIELD = 4_000;
/** Repeated fields, per record. */
const LONGEST_LIST = 200;

/** Walks down the paths of a specification while the parser reports elements; everything else is skipped unread. */
export class RecordReader {
  private node: PathNode;
  private readonly path: PathNode[] = [];
  private readonly records: RawRecord[] = [new RawRecord()];
  private skipped = 0;
  private pending = '';
  private currency: string | undefined;

  constructor(
    root: PathNode,
    private readonly sink: RecordSink,
  ) {
    this.node = root;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (this.skipped > 0) {
      this.skipped += 1;
      return;
    }
    const child = this.node.children.get(name);
    if (!child) {
      this.skipped = 1;
      return;
    }
    this.path.push(this.node);
    this.node = child;
    this.pending = '';
    if (child.record !== undefined) this.openRecord(child.record);
    if (child.field !== undefined) this.currency = attributes['Ccy'];
  }

  text(text: string): void {
    if (this.skipped === 0 && this.node.field !== undefined && this.pending.length < LONGEST_FIELD) {
      this.pending += text;
    }
  }

  close(): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    const { field, record } = this.node;
    if (field !== undefined) this.closeField(field);
    if (record !== undefined) this.closeRecord(record);
    this.node = this.path.pop() ?? this.node;
    this.pending = '';
  }

  private openRecord(name: string): void {
    const record = new RawRecord();
    this.records.push(record);
    this.sink.open(name, record);
  }

  private closeRecord(name: string): void {
    const record = this.records.pop();
    if (record) this.sink.close(name, record);
  }

  private closeField(field: string): void {
    const text = this.pending.trim().slice(0, LONGEST_FIELD);
    const record = this.records[this.records.length - 1];
    if (text === '' || !record) return;
    if (!this.node.isList) record.set(field, text, this.currency);
    else if (record.list(field).length < LONGEST_LIST) record.add(field, text);
  }
}
