import type { AnswerTotals, StoredAnswer } from '../../domain/bank-answers';
import { readBankAnswer } from '../../domain/bank-answers';
import type { MessageCounts, MessageWarning } from '../../stores/bank-message-store';
import { checkAgainstSchemas } from '../../schema-check';

export interface Inspection {
  /** `camt.053.001.08`; several kinds in one file are listed with a comma. */
  type: string;
  counts: MessageCounts;
  warnings: MessageWarning[];
}

/**
 * Reads a file to its end before anything of it is booked: a file that breaks off in the middle must not leave half of
 * its bookings behind. @throws the refusals of `readBankAnswer`
 */
export async function inspectBankMessage(file: StoredAnswer, fileName: string): Promise<Inspection> {
  const types = new Set<string>();
  const warnings = new Map<string, MessageWarning>();
  let totals: AnswerTotals | undefined;
  for await (const part of readBankAnswer(file, { name: fileName })) {
    if (part.kind === 'document') types.add(`${part.family}.001.${part.version ?? '??'}`);
    else if (part.kind === 'warning') warnings.set(part.code, { code: part.code, text: part.text, count: 0 });
    else if (part.kind === 'totals') totals = part;
  }
  for (const [code, count] of Object.entries(totals!.warnings)) {
    const warning = warnings.get(code);
    if (warning) warning.count = count;
  }
  const type = [...types].join(', ');
  return {
    type,
    counts: initialCounts(totals!),
    warnings: [...warnings.values(), ...(await schemaWarnings(file, types))],
  };
}

function initialCounts(totals: AnswerTotals): MessageCounts {
  return {
    documents: totals.documents,
    entries: totals.entries,
    transactions: totals.transactions,
    events: totals.events,
    position: 0,
    booked: 0,
    duplicates: 0,
    unmatched: 0,
    ignored: 0,
    statementCents: totals.creditCents - totals.debitCents,
    matchedCents: 0,
    unmatchedCents: 0,
    feeCents: 0,
    otherCents: 0,
    duplicateCents: 0,
  };
}

/** Banks deviate from the schemas and are still right about the money, so a violation is a warning. */
async function schemaWarnings(file: StoredAnswer, types: ReadonlySet<string>): Promise<MessageWarning[]> {
  const [kind, ...others] = types;
  if (kind === undefined || others.length > 0 || file.isZip) return [];
  const { bytes } = await file.ranges();
  const check = await checkAgainstSchemas({ open: () => file.open(), bytes }, { kind });
  if (!check.checked || check.valid) return [];
  const count = check.verdicts.reduce((sum, { errors }) => sum + errors.length, 0);
  return [
    {
      code: 'KW_BANK_SCHEMA',
      text: {
        de: `Die Datei weicht vom amtlichen Schema ${kind} ab; sie wurde trotzdem gelesen.`,
        en: `The file deviates from the official schema ${kind}; it was read nevertheless.`,
      },
      count,
    },
  ];
}
