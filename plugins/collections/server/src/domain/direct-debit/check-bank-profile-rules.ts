import type { Readable } from 'node:stream';
import { paymentInfosPerFile, type BankProfile } from './bank-profile';
import { isMalformed, readElements, type ReadBytes } from './element-reader';
import type { ExpectedFile } from './expected-file';
import { FileRules } from './file-rules';
import { RuleViolations, type RuleViolation } from './rule-violations';

export interface BankRuleCheck {
  holds: boolean;
  /** The first violations, at most 20. */
  violations: RuleViolation[];
  violationCount: number;
  transactions: number;
  sumCents: number;
  bytes: number;
  sha256: string;
}

/**
 * Reads a finished file again from its first to its last byte, in constant memory, and checks it against the bank
 * profile and the order: size, counts, control sums, references, unique end-to-end ids, characters, dates, creditor,
 * hash. A broken file is a result, not an exception; only a failing read throws.
 */
export async function checkBankProfileRules(
  source: Readable,
  profile: BankProfile,
  expected: ExpectedFile,
): Promise<BankRuleCheck> {
  const violations = new RuleViolations();
  const rules = new FileRules(profile, expected, violations);
  const read = await readToEnd(source, rules, violations);
  violations.reportUnless(!read.startsWithByteOrderMark, 'KW_BANK_RULE_BOM');
  violations.reportUnless(read.sha256 === expected.sha256, 'KW_BANK_RULE_HASH');
  violations.reportUnless(read.bytes <= profile.maxBytes, 'KW_BANK_RULE_SIZE');
  violations.reportUnless(rules.file.transactions <= profile.maxTransactions, 'KW_BANK_RULE_TRANSACTIONS');
  violations.reportUnless(rules.paymentInfos <= paymentInfosPerFile(profile), 'KW_BANK_RULE_PAYMENT_INFOS');
  return {
    holds: violations.count === 0,
    violations: violations.kept,
    violationCount: violations.count,
    transactions: rules.file.transactions,
    sumCents: rules.file.cents,
    bytes: read.bytes,
    sha256: read.sha256,
  };
}

async function readToEnd(source: Readable, rules: FileRules, violations: RuleViolations): Promise<ReadBytes> {
  try {
    const read = await readElements(source, rules);
    violations.reportUnless(rules.isWhole, 'KW_BANK_RULE_XML');
    return read;
  } catch (error) {
    if (!isMalformed(error)) throw error;
    violations.report('KW_BANK_RULE_XML');
    return { bytes: 0, sha256: '', startsWithByteOrderMark: false };
  }
}
