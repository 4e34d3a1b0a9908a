import { makeKvnr } from '@kassenwerk/kernel/domain';
import { extract } from './extract';
import { languageIn } from './language';
import { isBornOtherwise, isNameOf, isSomebodyElse, matchOf } from './match';
import { comparable, isNear, nearHash } from './near-hash';
import { senderKindOf } from './sender-kind';

const kvnr = makeKvnr('A', 12345678);
const read = (text: string, subject = '') => extract({ subject, text });

describe('what is found in a request', () => {
  it.each([kvnr, kvnr.toLowerCase(), kvnr.replace(/(.)(...)(...)(...)/, '$1 $2 $3 $4'), kvnr.replaceAll('1', 'l')])(
    'finds the KVNR in „%s“',
    (written) => expect(read(`meine Nummer ${written}, danke`).kvnrs).toEqual([kvnr]),
  );

  it.each([
    ['dots', kvnr.replace(/(.)(...)(...)(...)/, '$1.$2.$3.$4')],
    ['a line end', kvnr.replace(/(.....)/, '$1\n')],
    ['blanks that do not break', kvnr.replace(/(.)(...)/, '$1\u00a0$2\u00a0')],
    ['a misread six', kvnr.replaceAll('6', 'G')],
  ])('finds the KVNR with %s', (_, written) => expect(read(`Vers.-Nr.: ${written}`).kvnrs).toEqual([kvnr]));

  it.each(['IBAN: DE02 1203 0000\n0000 2020 51', 'DE02.1203.0000.0000.2020.51', 'de02 12O3 0000 0000 2020 5l'])(
    'finds the IBAN in %j',
    (text) => expect(read(text).ibans).toEqual(['DE02120300000000202051']),
  );

  it('finds two IBANs in one sentence, also a foreign one', () =>
    expect(read('statt DE02120300000000202051 nun AT61 1904 3002 3457 3201 bei der Bank').ibans).toEqual([
      'DE02120300000000202051',
      'AT611904300234573201',
    ]));

  it.each([
    ['Mitgl.-Nr. N1234', 'N1234'],
    ['Vers.-Nr.: n 1234', 'N1234'],
    ['Meine Mitgliedsnummer ist die 4711 und mein Telefon 0431', '4711'],
    ['Kundennummer\nN-1234 aus Kiel', 'N-1234'],
  ])('finds the number of a member in %j', (text, number) => expect(read(text).memberNumbers).toEqual([number]));

  it.each(['Ihr Zeichen: 7K3M 9TQ2 XF', 'Az. 7K3M9TQ2XF', 'Vorgangs-Nr. 7K3M.9TQ2.XF', 'Vorgang 7k3m-9tq2-\nxf'])(
    'finds the number of a case in %j',
    (text) =>
      expect(read(text).references.map((one) => one.toUpperCase().replace(/[^0-9A-Z]/g, ''))).toEqual(['7K3M9TQ2XF']),
  );

  it('takes no word for the number of a case', () =>
    expect(read('Ihr Zahnersatz, der Vorgang Zahnersatz').references).toEqual([]));

  it.each([
    ['geboren am 3. Februar 1971', ['1971-02-03']],
    ['geb. 03/02/1971', ['1971-02-03']],
    ['geb. 03.O2.71', ['1971-02-03']],
    ['Geb.-Datum: 3.2.12', ['1912-02-03', '2012-02-03']],
    ['Gebühr vom 3.2.2020, angegeben am 4.2.2020', []],
  ])('finds the birth date in „%s“', (text, dates) => expect(read(text).birthDates).toEqual(dates));

  it.each([
    ['Hochachtungsvoll\nGustav Brodersen', { first: 'Gustav', last: 'Brodersen' }],
    ['Liebe Grüße,\n\nDr. Klaus von der Heide', { first: 'Klaus', last: 'von der Heide' }],
    ['Gruß, Ayşe Yıldız', { first: 'Ayşe', last: 'Yıldız' }],
    ['Herzliche Grüße Ihre Familie Thomsen', undefined],
  ])('finds who has signed in %j', (text, name) => {
    expect(read(text).signedBy).toEqual(name);
    expect(read(text).names).toEqual(name ? [name] : []);
  });

  it('finds whom somebody writes about, and not the word for the relative', () =>
    expect(read('Mein Vater Karl-Heinz Asmussen, geb. 12.07.1938, ist krank.').names).toEqual([
      { first: 'Karl-Heinz', last: 'Asmussen' },
    ]));

  it('takes no number whose check digit is wrong', () => {
    const wrong = kvnr.slice(0, 9) + ((Number(kvnr[9]) + 1) % 10);
    expect(read(`KVNR ${wrong}`).kvnrs).toEqual([]);
  });

  it('finds an IBAN with blanks, and not the words behind it', () => {
    const found = read('IBAN DE02 1203 0000 0000 2020 51 bei der DKB');
    expect(found.ibans).toEqual(['DE02120300000000202051']);
  });

  it('finds numbers of cases and members by the words before them', () => {
    const found = read('Vorgangsnummer 7K3M9TQ2XF und auch 7K3M-9TQ2-AB; Mitgliedsnummer: NL-100 23');
    expect(found.references).toEqual(['7K3M9TQ2XF', '7K3M-9TQ2-AB'].map((one) => expect.stringContaining(one)));
    expect(found.memberNumbers).toEqual(['NL-10023']);
  });

  it('finds who wrote, when they were born and where they live', () => {
    const found = read(
      'ich, Eva Muster, geboren am 5.4.1980, wohne in 24939 Flensburg.\nMit freundlichen Grüßen\nEva Muster',
    );
    expect(found.names).toEqual([{ first: 'Eva', last: 'Muster' }]);
    expect(found.birthDates).toEqual(['1980-04-05']);
    expect(found.towns).toEqual([{ postalCode: '24939', town: 'Flensburg' }]);
  });

  it('finds the largest sum, the telephone and the address of the sender', () => {
    const found = extract({
      senderName: 'Muster, Eva',
      senderAddress: 'Eva@Example.org',
      subject: '',
      text: 'Rechnung über 1.234,50 € und 99 EUR. Tel. 0461 123456',
    });
    expect(found.amountCents).toBe(123450);
    expect(found.phones).toEqual(['+49461123456']);
    expect(found.emails).toEqual(['eva@example.org']);
    expect(found.names).toEqual([{ first: 'Eva', last: 'Muster' }]);
  });

  it('does not run away on a hostile text', () => {
    const started = process.cpuUsage();
    for (const piece of ['A1 ', 'a@a.', '1.', 'DE0 ', 'Name: ', '1234 - ', 'Tel 0 ', 'geb. 1.'])
      extract({ subject: piece.repeat(100), text: piece.repeat(50_000) });
    expect(process.cpuUsage(started).user).toBeLessThan(3_000_000);
  });
});

describe('near duplicates', () => {
  const letter =
    'Sehr geehrte Damen und Herren, anbei sende ich Ihnen meine Rechnung vom Zahnarzt mit der Bitte um Erstattung auf mein bekanntes Konto. Für Rückfragen stehe ich gerne zur Verfügung. Mit freundlichen Grüßen';

  it('are alike with another line break or comma, and are not when they say something else', () => {
    const hash = nearHash(letter)!;
    expect(isNear(hash, nearHash(letter.replaceAll(', ', '\n'))!)).toBe(true);
    const other =
      'Ich bin umgezogen und möchte Ihnen meine neue Anschrift mitteilen, bitte schicken Sie die Post künftig an die neue Adresse.';
    expect(isNear(hash, nearHash(other)!)).toBe(false);
  });

  it('cannot be told of a few words', () => expect(nearHash('Bitte rufen Sie mich an')).toBeNull());

  it('compares words alone', () =>
    expect(comparable('Re: Frage', ' Bitte,  ANTWORT! ')).toBe('re frage bitte antwort'));
});

describe('whom a request is from', () => {
  it('is told by the surest clue', () =>
    expect(
      matchOf([
        { memberId: 'b', clue: 'email' },
        { memberId: 'a', clue: 'kvnr' },
      ]),
    ).toMatchObject({ memberId: 'a', confidence: 98 }));

  it('is nobody when the surest clue points at two', () =>
    expect(
      matchOf([
        { memberId: 'a', clue: 'kvnr' },
        { memberId: 'b', clue: 'kvnr' },
        { memberId: 'a', clue: 'email' },
      ]),
    ).toMatchObject({ memberId: null, candidates: ['a', 'b'] }));

  it('is nobody when two sure clues point at two', () =>
    expect(
      matchOf([
        { memberId: 'father', clue: 'numberAndName' },
        { memberId: 'son', clue: 'nameAndBirthDate' },
      ]),
    ).toMatchObject({ memberId: null, candidates: ['father', 'son'] }));

  const karl = { firstName: 'Karl', lastName: 'Böttcher', birthDate: '1950-02-03' };

  it('is not the owner of an account or mailbox when somebody else has signed', () => {
    const from = (text: string) => extract({ senderName: 'Karl Böttcher', subject: '', text });
    expect(isSomebodyElse(from('Mit freundlichen Grüßen\nPetra Böttcher'), karl)).toBe(true);
    expect(isSomebodyElse(from('Gruß, Karl Boettcher'), karl)).toBe(false);
    expect(isSomebodyElse(from('Unser Sohn Jonas Böttcher, geb. 1.2.2020, ist krank.'), karl)).toBe(false);
  });

  it('is not whom a number points at when another is named, or born on another day', () => {
    expect(isSomebodyElse(read('Name: Eva Muster, Mitgliedsnummer 4711'), karl)).toBe(true);
    expect(isSomebodyElse(read('Mitgliedsnummer 4711'), karl)).toBe(false);
    expect(isSomebodyElse(read('Mitgliedsnummer 4711, geb. 3.2.1980'), karl)).toBe(true);
  });

  it('tells father and son of one name by their birthdays', () => {
    expect(isNameOf({ first: 'Karl Otto', last: 'Boettcher' }, karl)).toBe(true);
    expect(isBornOtherwise(read('geb. 1.1.1980'), karl)).toBe(true);
    expect(isBornOtherwise(read('geb. 3.2.50'), karl)).toBe(false);
  });

  it('knows kinds of senders by their name', () => {
    expect(senderKindOf('unknown', 'Zahnarztpraxis Dr. Weiß')).toBe('provider');
    expect(senderKindOf('unknown', 'Werft Nord GmbH')).toBe('employer');
    expect(senderKindOf('member', 'Finanzamt')).toBe('member');
  });

  it('takes German unless another language is clear', () => {
    expect(languageIn('Please send my new card, I have lost the old one')).toBe('en');
    expect(languageIn('Karte verloren')).toBe('de');
  });
});
