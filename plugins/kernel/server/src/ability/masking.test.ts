import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { buildAbility } from './ability';
import { maskedCsv } from './masked-csv';
import { maskForAll, maskRecord, maskTree, masked, seesEverywhere, type Reader } from './masking';
import { parseRole } from './role-definition';

const role = (...sees: ('bank' | 'income' | 'health')[]) =>
  parseRole({ key: 'caseworker', sees, grants: [{ action: 'read', subject: 'member' }] });

const readerOf = (byTenant: Record<string, ReturnType<typeof role>>): Reader => {
  const tenants = Object.keys(byTenant);
  const ability = buildAbility((_role, tenant) => byTenant[tenant], {
    person: { id: '1', team: null },
    roles: ['caseworker'],
    tenants,
    purpose: 'console',
  });
  return { ability, tenants };
};

const iban = 'DE89370400440532013000';

describe('masking', () => {
  const reader = readerOf({ albtal: role('bank', 'income'), nordlicht: role('bank') });

  it('leaves the last four characters of an account number and nothing of other values', () => {
    expect(masked('iban', iban)).toBe('DE****************3000');
    expect(masked('iban', 'DE12')).toBe('***');
    expect([masked('annualIncomeCents', 4_200_000), masked('annualIncomeCents', null)]).toEqual(['***', null]);
  });

  it('shows a record by the classes that are seen in its own fund', () => {
    const member = { lastName: 'Holm', iban, annualIncomeCents: 100 };
    expect(maskRecord(reader, 'member', { tenant: 'albtal', ...member })).toEqual({ tenant: 'albtal', ...member });
    expect(maskRecord(reader, 'member', { tenant: 'nordlicht', ...member })).toEqual({
      tenant: 'nordlicht',
      ...member,
      annualIncomeCents: '***',
    });
  });

  it('finds sensitive names at any depth and takes the fund of the nearest record', () => {
    const answer = {
      rows: [
        { tenant: 'albtal', data: { annualIncomeCents: 1 } },
        { tenant: 'nordlicht', data: { annualIncomeCents: 2 } },
      ],
    };
    expect(maskTree(reader, answer)).toEqual({
      rows: [
        { tenant: 'albtal', data: { annualIncomeCents: 1 } },
        { tenant: 'nordlicht', data: { annualIncomeCents: '***' } },
      ],
    });
    expect(maskTree(reader, { annualIncomeCents: 3, iban })).toEqual({ annualIncomeCents: '***', iban });
    const at = new Date(0);
    expect(maskTree(reader, { at, bytes: Buffer.from('x') })).toEqual({ at, bytes: Buffer.from('x') });
  });

  it('shows sensitive values to nobody in errors', () => {
    expect(maskForAll({ field: 'iban', given: { iban } })).toEqual({
      field: 'iban',
      given: { iban: 'DE****************3000' },
    });
  });

  it('lets nobody filter by what is masked in one of the funds', () => {
    expect([seesEverywhere(reader, 'bank'), seesEverywhere(reader, 'income')]).toEqual([true, false]);
  });
});

describe('a CSV file', () => {
  const file = [
    'KW1;108018007;20270101',
    'memberNumber;lastName;iban;annualIncome',
    `4711;"Holm; genannt ""Hol""`,
    `mann";${iban};42000,00`,
    `4712;Lund;;`,
    '',
  ].join('\n');
  const read = (reader: Reader, chunk: number) =>
    text(Readable.from([...cut(Buffer.from(file), chunk)]).pipe(maskedCsv(reader, 'nordlicht')));

  it.each([1, 7, 1_000])('is masked by its header, cut into pieces of %i bytes', async (chunk) => {
    expect(await read(readerOf({ nordlicht: role('income') }), chunk)).toBe(
      file.replace(iban, 'DE****************3000'),
    );
    expect(await read(readerOf({ nordlicht: role() }), chunk)).toBe(
      file.replace(iban, 'DE****************3000').replace('42000,00', '***'),
    );
  });

  it('leaves of locked members the number alone', async () => {
    const reader = readerOf({ nordlicht: role('bank', 'income') });
    const copy = await text(Readable.from([Buffer.from(file)]).pipe(maskedCsv(reader, 'nordlicht', new Set(['4711']))));
    expect(copy.split('\n').slice(2)).toEqual(['4711;;;', '4712;Lund;;', '']);
  });

  it('stays as it is for those who see everything', async () => {
    expect(await read(readerOf({ nordlicht: role('bank', 'income') }), 50)).toBe(file);
  });
});

function* cut(bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
