import { makeKvnr } from '@kassenwerk/kernel';
import type { NewRequest } from '@kassenwerk/intake';
import { bootKassenwerk, type Booted } from '../../support/boot';
import { requestsOf, tenant } from './support/requests';

describe('members who look alike', () => {
  let app: Booted;
  const { inFund, sorted, accept } = requestsOf(() => app);

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'all' });
  });
  afterAll(() => app?.stop());

  const iban = 'DE02120300000000202051';
  let count = 0;

  /** @returns id and numbers of a new member; everybody lives in the same house */
  async function person(firstName: string, birthDate: string, lastName = 'Boysen') {
    const kvnr = makeKvnr('B', 7_000 + (count += 1));
    const number = `L${100 + count}`;
    const [row] = await inFund<{ id: string }>(
      `insert into members (tenant, member_number, kvnr, first_name, last_name, birth_date, street, house_number, postal_code, town, iban, status)
       values ($1, $2, $3, $4, $5, $6, 'Deichweg', '4', '25899', 'Niebüll', $7, 'active') returning document_id as id`,
      [tenant, number, kvnr, firstName, lastName, birthDate, iban],
    );
    return { id: row!.id, number, kvnr };
  }

  /** What became of a letter about something that every rule knows. */
  async function asked(text: string, more: Partial<NewRequest> = {}) {
    await accept({ subject: 'Gesundheitskarte', text, ...more });
    const [one] = await sorted('email');
    const { memberId, area } = one!;
    return { memberId, area };
  }
  const nobody = { memberId: null, area: 'clearing' };

  it('are told apart by what says for itself who it is, and else by a person', async () => {
    const father = await person('Hans', '1950-02-03');
    const son = await person('Hans', '1980-04-05');
    const signed = 'Mit freundlichen Grüßen\nHans Boysen\n25899 Niebüll';
    expect(await asked(signed)).toEqual(nobody);
    expect(await asked(`${signed}, geb. 5. April 1980`)).toEqual({ memberId: son.id, area: 'insurance' });
    expect(await asked(`${signed}, geb. 03.02.50`)).toEqual({ memberId: father.id, area: 'insurance' });
    // Neither of them is born on that day: it is a third one who is not in the stock.
    expect(await asked(`${signed}, geb. 1.1.2001`)).toMatchObject({ memberId: null });
    // The number of the one with the birthday of the other.
    expect(await asked(`Mitgliedsnummer ${father.number}\n${signed}, geb. 5.4.1980`)).toEqual(nobody);
    expect(await asked(`KVNR ${father.kvnr.toLowerCase().split('').join(' ')}\n${signed}`)).toEqual({
      memberId: father.id,
      area: 'insurance',
    });
  });

  it('are twins, or share an account', async () => {
    const lena = await person('Lena', '1999-09-09', 'Feddersen');
    const lisa = await person('Lisa', '1999-09-09', 'Feddersen');
    expect(await asked('Gruß, Lisa Feddersen\ngeb. 9.9.1999')).toMatchObject({ memberId: lisa.id });
    expect(await asked(`Meine IBAN ist ${iban}.`)).toEqual(nobody);
    expect(await asked(`Meine IBAN ist ${iban}.\nGruß, Lena Feddersen`)).toMatchObject({ memberId: lena.id });
  });

  it('are found without umlauts too, by their birthday', async () => {
    const { id } = await person('Jürgen', '1955-05-05', 'Böttcher');
    expect(await asked('Gruss, Juergen Boettcher\ngeb. 5.5.1955')).toMatchObject({ memberId: id });
  });

  it('are not taken for one whose number was mistaken by a digit', async () => {
    const member = await person('Uwe', '1960-06-06', 'Carstens');
    expect(await asked(`Mitgliedsnummer ${member.number}\nMfG Petra Lorenzen`)).toMatchObject({ memberId: null });
    expect(await asked(`Mitgliedsnummer ${member.number}\nMfG Uwe Carstens`)).toMatchObject({ memberId: member.id });
  });
});
