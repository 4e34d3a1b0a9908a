import { makeKvnr } from '@kassenwerk/kernel/domain';
import { extract } from './extract';
import { languageIn } from './language';
import { matchOf } from './match';
import { comparable, isNear, nearHash } from './near-hash';
import { senderKindOf } from './sender-kind';

const kvnr = makeKvnr('A', 12345678);
const read = (text: string, subject = '') => extract({ subject, text });

describe('what is found in a request', () => {
  it.each([kvnr, kvnr.toLowerCase(), kvnr.replace(/(.)(...)(...)(...)/, '$1 $2 $3 $4'), kvnr.replaceAll('1', 'l')])(
    'finds the KVNR in „%s“',
    (written) => expect(read(`meine Nummer ${written}, danke`).kvnrs).toEqual([kvnr]),
  );

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
