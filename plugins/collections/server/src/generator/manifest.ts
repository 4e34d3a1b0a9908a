import { BlockWriter } from './block-writer';
import type { DefectKind, DefectOutcome } from './defect-kinds';

/** One seeded defect, as the manifest lists it. */
export interface ManifestEntry {
  /** Line of the file as an editor counts it; the first member stands on line 3. */
  line: number;
  memberNumber: string;
  kvnr: string;
  kind: DefectKind;
  /** Rule that must notice the defect. */
  rule: string;
  outcome: DefectOutcome;
  /** For repeated people: the line of the faultless member they repeat. */
  relatedLine?: number;
}

export interface ManifestHead {
  file: string;
  ik: string;
  seed: string;
  keyDate: string;
  members: number;
  revision: number;
}

export type DefectCounts = Partial<Record<DefectKind, number>>;

/** What the delivery says about the previous revision; exact when neither of the two has defects. */
export interface ExpectedDelta {
  new: number;
  left: number;
  changed: number;
}

/** Writes the manifest while the delivery is written: one JSON document, one defect a line, any number of them. */
export class ManifestWriter {
  readonly counts: DefectCounts = {};
  readonly outcomes: Record<DefectOutcome, number> = { park: 0, reject: 0, hint: 0 };
  private entries = 0;

  private constructor(private readonly writer: BlockWriter) {}

  static async create(path: string, head: ManifestHead): Promise<ManifestWriter> {
    const writer = await BlockWriter.create(path);
    const manifest = new ManifestWriter(writer);
    await writer.push(`${JSON.stringify(head).slice(0, -1)},\n"defects":[`);
    return manifest;
  }

  add(entry: ManifestEntry): Promise<void> | undefined {
    this.counts[entry.kind] = (this.counts[entry.kind] ?? 0) + 1;
    this.outcomes[entry.outcome]++;
    this.entries++;
    return this.writer.push(`${this.entries > 1 ? ',' : ''}\n${JSON.stringify(entry)}`);
  }

  async finish(delta: ExpectedDelta): Promise<void> {
    const tail = { counts: this.counts, outcomes: this.outcomes, delta };
    await this.writer.push(`\n],\n${JSON.stringify(tail).slice(1)}\n`);
    await this.writer.finish();
  }

  abandon(): Promise<void> {
    return this.writer.abandon();
  }
}
