const word = (column: string, words: Record<string, string>): string =>
  `case ${column} ${Object.entries(words)
    .map(([ours, theirs]) => `when '${ours}' then '${theirs}'`)
    .join(' ')} else '' end`;

/** The columns of delivery format v1 as SQL over members m and their current mandate d, in the order of the format. */
const columns: Record<string, string> = {
  memberNumber: 'm.member_number',
  kvnr: 'm.kvnr',
  salutation: 'm.salutation',
  title: 'm.title',
  firstName: 'm.first_name',
  lastName: 'm.last_name',
  birthDate: 'm.birth_date',
  deceasedOn: 'm.deceased_on',
  legalRepresentative: 'm.legal_representative',
  street: 'm.street',
  houseNumber: 'm.house_number',
  addressSupplement: 'm.address_supplement',
  postalCode: 'm.postal_code',
  town: 'm.town',
  country: 'm.country',
  membershipStart: 'm.membership_start',
  membershipEnd: 'm.membership_end',
  insuredStatus: word('m.insured_status', {
    member: 'M',
    familyInsured: 'F',
    pensioner: 'R',
    student: 'S',
    voluntary: 'V',
  }),
  exemption: 'm.exemption',
  exemptUntil: 'm.exempt_until',
  contributionGroup: 'm.contribution_group',
  dataLock: "case when m.data_lock then 'J' else 'N' end",
  annualIncome: "replace((m.annual_income_cents / 100.0)::numeric(14, 2)::text, '.', ',')",
  incomeChecked: "case when m.income_checked then 'J' else 'N' end",
  paymentMethod: 'm.payment_method',
  iban: 'm.iban',
  bic: 'm.bic',
  accountHolder: 'm.account_holder',
  mandateReference: 'd.reference',
  mandateSignedOn: 'd.signed_on',
  mandateStatus: 'd.state',
  terminatedOn: 'm.terminated_on',
  terminationReason: 'm.termination_reason',
};

/** A COPY query over the active members of a tenant. The key is checked, because COPY takes no parameters. */
export function memberExportQuery(tenant: string): string {
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(tenant)) throw new RangeError('not a tenant key');
  const list = Object.entries(columns)
    .map(([name, sql]) => `${sql} as "${name}"`)
    .join(', ');
  return `select ${list} from members m
    left join mandates d on d.tenant = m.tenant and d.member_id = m.document_id and d.is_current
    where m.tenant = '${tenant}' and m.status = 'active' order by m.member_number`;
}
