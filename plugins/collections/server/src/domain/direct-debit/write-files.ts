import type { DebitItem, DirectDebitSettings } from './debit-item';
import { PartWriter, type WrittenPart } from './part-writer';
import type { PartPlan } from './part-plan';
import { planMismatch } from './plan-mismatch';
import { checkSettings } from './settings-check';
import type { WritableTarget } from './writable-target';

export interface WriteDirectDebitOptions extends DirectDebitSettings {
  /** In the order of the plan: collection date, sequence type, then any fixed order (the end-to-end id). */
  items: AsyncIterable<readonly DebitItem[]>;
  plan: readonly PartPlan[];
  /** Opens the file of a part, numbered from 1. */
  open: (part: number) => Promise<WritableTarget>;
}

/**
 * Streams pain.008.001.08 files in constant memory: the same items, plan and settings give the same bytes. Counts and
 * sums are compared with the plan block by block; a difference throws KW_DEBIT_PLAN_MISMATCH. Files become visible
 * together after the last one is complete; after any failure none of them is left.
 */
export async function writeDirectDebitFiles(options: WriteDirectDebitOptions): Promise<WrittenPart[]> {
  const { items, plan, open, ...settings } = options;
  checkSettings(settings);
  const targets: WritableTarget[] = [];
  const written: WrittenPart[] = [];
  let current: PartWriter | undefined;
  try {
    for await (const batch of items) {
      for (const item of batch) {
        if (current?.isComplete) {
          written.push(await current.finish());
          current = undefined;
        }
        current ??= await startPart(plan[written.length], targets, written, { open, settings });
        current.add(item);
        if (current.output.isFull) await current.output.flush();
      }
    }
    if (current) written.push(await current.finish());
    if (written.length !== plan.length) throw planMismatch('parts', plan.length, written.length);
    for (const target of targets) await target.publish();
    return written;
  } catch (error) {
    await Promise.allSettled(targets.map((target) => target.discard()));
    throw error;
  }
}

async function startPart(
  plan: PartPlan | undefined,
  targets: WritableTarget[],
  written: readonly WrittenPart[],
  context: { open: WriteDirectDebitOptions['open']; settings: DirectDebitSettings },
): Promise<PartWriter> {
  if (plan === undefined) throw planMismatch('parts', targets.length, targets.length + 1);
  const target = await context.open(plan.part);
  targets.push(target);
  const last = written.at(-1);
  return new PartWriter(plan, target, context.settings, last ? last.firstPosition + last.transactions : 0);
}
