/**
 * Columns that a delivery and the stock have in common, in one order for every statement that moves or compares them.
 * What the platform itself finds out (address status, changes by caseworkers) is not among them.
 */
export const deliveredMemberColumns = [
  'kvnr',
  'salutation',
  'title',
  'first_name',
  'last_name',
  'birth_date',
  'deceased_on',
  'legal_representative',
  'street',
  'house_number',
  'address_supplement',
  'postal_code',
  'town',
  'country',
  'membership_start',
  'membership_end',
  'insured_status',
  'exemption',
  'exempt_until',
  'contribution_group',
  'data_lock',
  'annual_income_cents',
  'income_checked',
  'payment_method',
  'iban',
  'bic',
  'account_holder',
  'terminated_on',
  'termination_reason',
] as const;

/** How well the line could be read; taken over with it, but no change of the member by itself. */
export const readingColumns = ['invalid_fields', 'character_issue'] as const;
