import type { PrefillData } from '@kassenwerk/forms/model';

/** An invented member who tries out a form. */
export interface TestPerson {
  /** Message key below `forms.persons`. */
  key: string;
  /** The day on which this person fills in the form. */
  today: string;
  prefill: PrefillData;
  /** Which of the answers to choose from this person gives. */
  choice: 'first' | 'middle' | 'last';
  says: boolean;
  /** How many children, receipts … this person has to enter. */
  entries: number;
  /** Of amounts and numbers. */
  amount: number;
}

const address = { street: 'Musterweg', houseNumber: '7', postalCode: '20095', town: 'Hamburg', country: 'DE' };

/** People who answer as differently as possible, so that conditions are seen both ways. All of them are invented. */
export const testPersons: readonly TestPerson[] = [
  {
    key: 'family',
    today: '2026-03-16',
    prefill: {
      'member.salutation': 'Frau',
      'member.firstName': 'Erika',
      'member.lastName': 'Mustermann',
      'member.birthDate': '1985-08-12',
      'member.kvnr': 'A123456780',
      'member.memberNumber': 'M-100',
      'member.address': address,
      'member.bankAccount': { iban: 'DE89370400440532013000', accountHolder: 'Erika Mustermann' },
      today: '2026-03-16',
    },
    choice: 'first',
    says: true,
    entries: 2,
    amount: 120,
  },
  {
    key: 'young',
    today: '2026-03-16',
    prefill: {
      'member.firstName': 'Jonas',
      'member.lastName': 'Beispiel',
      'member.birthDate': '2009-11-02',
      'member.address': { ...address, houseNumber: '9' },
      today: '2026-03-16',
    },
    choice: 'last',
    says: false,
    entries: 0,
    amount: 0,
  },
  {
    key: 'stranger',
    today: '2026-03-16',
    prefill: { today: '2026-03-16' },
    choice: 'middle',
    says: true,
    entries: 1,
    amount: 4_200,
  },
];
