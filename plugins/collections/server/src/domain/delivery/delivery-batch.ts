import type { CanonicalMember } from './canonical-member';
import { canonicaliser } from './canonicalise';
import { maxLineLength } from './delivery-bytes';
import type { HeaderPlan } from './header';
import type { DecodedLines } from './line-decoder';
import { splitLine } from './split-line';

/** A line that is no member. It is reported to the fund by its number; the rest of the delivery goes on. */
export interface RejectedLine {
  lineNumber: number;
  ruleId: 'KW-D-001' | 'KW-D-004';
  ruleVersion: 1;
  reason: RejectReason;
}

export type RejectReason = 'columnCount' | 'quoteNotClosed' | 'lineTooLong' | 'memberNumberMissing';

export interface DeliveryBatch {
  members: CanonicalMember[];
  rejects: RejectedLine[];
}

/**
 * Reads blocks of decoded lines into members and rejects. Blank lines are neither. `firstLineNumber` is the number of
 * the block's first line in the file, `skip` the number of lines at its head that are not members.
 */
export function batchReader(
  plan: HeaderPlan,
): (block: DecodedLines, firstLineNumber: number, skip: number) => DeliveryBatch {
  const toMember = canonicaliser(plan);

  const readLine = (line: string, lineNumber: number, block: DecodedLines, index: number) => {
    if (line.length > maxLineLength) return 'lineTooLong';
    const fields = splitLine(line);
    if (!fields) return 'quoteNotClosed';
    if (fields.length !== plan.fieldCount) return 'columnCount';
    translate(fields, plan.values);
    const characterIssue = block.issues.size === 0 ? null : (block.issues.get(index) ?? null);
    return toMember({ fields, lineNumber, characterIssue }) ?? 'memberNumberMissing';
  };

  return (block, firstLineNumber, skip) => {
    const batch: DeliveryBatch = { members: [], rejects: [] };
    for (let index = skip; index < block.lines.length; index += 1) {
      const line = withoutCarriageReturn(block.lines[index] ?? '');
      if (line === '') continue;
      const result = readLine(line, firstLineNumber + index, block, index);
      if (typeof result === 'string') batch.rejects.push(rejectedLine(firstLineNumber + index, result));
      else batch.members.push(result);
    }
    return batch;
  };
}

/** Puts the values of the format in place of the fund's own, where its mapping names some. */
function translate(fields: string[], values: HeaderPlan['values']): void {
  for (const [position, known] of values) {
    const value = fields[position] ?? '';
    fields[position] = known.get(value.trim()) ?? value;
  }
}

function rejectedLine(lineNumber: number, reason: RejectReason): RejectedLine {
  const ruleId = reason === 'memberNumberMissing' ? 'KW-D-004' : 'KW-D-001';
  return { lineNumber, ruleId, ruleVersion: 1, reason };
}

function withoutCarriageReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
