import type { CanonicalMember } from './canonical-member';

type Writer = (member: CanonicalMember) => string | number | boolean | null;

/**
 * Columns of the import's staging table with their PostgreSQL types, in COPY order. One table for both uses, so that
 * table and text cannot drift apart.
 */
const columns: readonly { name: string; type: string; write: Writer }[] = [
  { name: 'line_number', type: 'integer not null', write: (member) => member.lineNumber },
  { name: 'member_number', type: 'text not null', write: (member) => member.memberNumber },
  { name: 'kvnr', type: 'text', write: (member) => member.kvnr },
  { name: 'salutation', type: 'text', write: (member) => member.salutation },
  { name: 'title', type: 'text', write: (member) => member.title },
  { name: 'first_name', type: 'text', write: (member) => member.firstName },
  { name: 'last_name', type: 'text', write: (member) => member.lastName },
  { name: 'birth_date', type: 'date', write: (member) => member.birthDate },
  { name: 'deceased_on', type: 'date', write: (member) => member.deceasedOn },
  { name: 'legal_representative', type: 'text', write: (member) => member.legalRepresentative },
  { name: 'street', type: 'text', write: (member) => member.street },
  { name: 'house_number', type: 'text', write: (member) => member.houseNumber },
  { name: 'address_supplement', type: 'text', write: (member) => member.addressSupplement },
  { name: 'postal_code', type: 'text', write: (member) => member.postalCode },
  { name: 'town', type: 'text', write: (member) => member.town },
  { name: 'country', type: 'text not null', write: (member) => member.country },
  { name: 'membership_start', type: 'date', write: (member) => member.membershipStart },
  { name: 'membership_end', type: 'date', write: (member) => member.membershipEnd },
  { name: 'insured_status', type: 'text', write: (member) => member.insuredStatus },
  { name: 'exemption', type: 'text', write: (member) => member.exemption },
  { name: 'exempt_until', type: 'date', write: (member) => member.exemptUntil },
  { name: 'contribution_group', type: 'text', write: (member) => member.contributionGroup },
  { name: 'data_lock', type: 'boolean not null', write: (member) => member.dataLock },
  { name: 'annual_income_cents', type: 'bigint', write: (member) => member.annualIncomeCents },
  { name: 'income_checked', type: 'boolean not null', write: (member) => member.incomeChecked },
  { name: 'payment_method', type: 'text', write: (member) => member.paymentMethod },
  { name: 'iban', type: 'text', write: (member) => member.iban },
  { name: 'bic', type: 'text', write: (member) => member.bic },
  { name: 'account_holder', type: 'text', write: (member) => member.accountHolder },
  { name: 'mandate_reference', type: 'text', write: (member) => member.mandateReference },
  { name: 'mandate_signed_on', type: 'date', write: (member) => member.mandateSignedOn },
  { name: 'mandate_status', type: 'text', write: (member) => member.mandateStatus },
  { name: 'terminated_on', type: 'date', write: (member) => member.terminatedOn },
  { name: 'termination_reason', type: 'text', write: (member) => member.terminationReason },
  { name: 'invalid_fields', type: 'text', write: (member) => member.invalidFields.join(' ') || null },
  { name: 'character_issue', type: 'text', write: (member) => member.characterIssue },
];

/** Column names and types of the staging table, in the order in which `toCopyText` writes them. */
export const stagingColumns: readonly { name: string; type: string }[] = columns.map(({ name, type }) => ({
  name,
  type,
}));

/** Members as rows of PostgreSQL's COPY text format (tab separated, `\N` for null), each with its line end. */
export function toCopyText(members: readonly CanonicalMember[]): string {
  let text = '';
  for (const member of members) {
    let separator = '';
    for (const column of columns) {
      text += separator + copyValue(column.write(member));
      separator = '\t';
    }
    text += '\n';
  }
  return text;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '' };

function copyValue(value: string | number | boolean | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  // PostgreSQL text cannot hold a zero byte, so it is dropped rather than escaped.
  return /[\\\t\n\r\0]/.test(value) ? value.replace(/[\\\t\n\r\0]/g, (character) => escapes[character] ?? '') : value;
}
