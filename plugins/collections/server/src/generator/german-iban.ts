import { mod97 } from '@kassenwerk/kernel';

/** The IBAN of an account at a German bank: eight digits bank code, up to ten digits account number. */
export function germanIban(bankCode: string, accountNumber: number): string {
  const account = bankCode + String(accountNumber).padStart(10, '0');
  const checkDigits = 98 - mod97(`${account}DE00`);
  return `DE${String(checkDigits).padStart(2, '0')}${account}`;
}
