import type { Aggregate, FactName, Operation } from '../definition/expression';

type Dialect = 'de' | 'en';
type Sentence = (args: readonly string[]) => string;

interface AggregateParts {
  name: string;
  where: string | undefined;
  of: string | undefined;
}

const between =
  (word: string): Sentence =>
  ([a, b]) =>
    `${a} ${word} ${b}`;
const joined =
  (word: string): Sentence =>
  (args) =>
    args.join(` ${word} `);
const called =
  (name: string): Sentence =>
  (args) =>
    `${name}(${args.join('; ')})`;

export const yesNoWords = { de: { yes: 'ja', no: 'nein' }, en: { yes: 'yes', no: 'no' } } as const;

export const factWords: Record<Dialect, Record<FactName, string>> = {
  de: {
    today: 'heute',
    signedIn: 'angemeldet',
    channel: 'Eingangsweg',
    lastSubmittedOn: 'zuletzt eingereicht am',
    submissionsThisYear: 'Einreichungen in diesem Jahr',
  },
  en: {
    today: 'today',
    signedIn: 'signed in',
    channel: 'channel',
    lastSubmittedOn: 'last submitted on',
    submissionsThisYear: 'submissions this year',
  },
};

export const partWords: Record<Dialect, Readonly<Record<string, string>>> = {
  de: {
    from: 'Beginn',
    to: 'Ende',
    street: 'Straße',
    houseNumber: 'Hausnummer',
    supplement: 'Zusatz',
    postalCode: 'Postleitzahl',
    town: 'Ort',
    country: 'Land',
    iban: 'IBAN',
    accountHolder: 'Kontoinhaber',
  },
  en: {
    from: 'beginning',
    to: 'end',
    street: 'street',
    houseNumber: 'house number',
    supplement: 'supplement',
    postalCode: 'postal code',
    town: 'town',
    country: 'country',
    iban: 'IBAN',
    accountHolder: 'account holder',
  },
};

export const operationWords: Record<Dialect, Record<Operation['op'], Sentence>> = {
  de: {
    all: joined('und'),
    any: joined('oder'),
    not: ([one]) => `nicht: ${one}`,
    equals: between('ist'),
    differs: between('ist nicht'),
    less: between('ist kleiner als'),
    atMost: between('ist höchstens'),
    greater: between('ist größer als'),
    atLeast: between('ist mindestens'),
    answered: ([one]) => `${one} ist beantwortet`,
    add: joined('+'),
    subtract: joined('−'),
    multiply: joined('×'),
    divide: joined('÷'),
    min: called('kleinster Wert'),
    max: called('größter Wert'),
    round: called('gerundet'),
    daysBetween: ([a, b]) => `Tage von ${a} bis ${b}`,
    monthsBetween: ([a, b]) => `volle Monate von ${a} bis ${b}`,
    yearsBetween: ([a, b]) => `volle Jahre von ${a} bis ${b}`,
    addDays: ([a, b]) => `${a} plus ${b} Tage`,
    addMonths: ([a, b]) => `${a} plus ${b} Monate`,
    year: ([one]) => `Jahr von ${one}`,
    if: ([condition, a, b]) => `${a}, wenn ${condition}, sonst ${b}`,
  },
  en: {
    all: joined('and'),
    any: joined('or'),
    not: ([one]) => `not: ${one}`,
    equals: between('is'),
    differs: between('is not'),
    less: between('is less than'),
    atMost: between('is at most'),
    greater: between('is greater than'),
    atLeast: between('is at least'),
    answered: ([one]) => `${one} is answered`,
    add: joined('+'),
    subtract: joined('−'),
    multiply: joined('×'),
    divide: joined('÷'),
    min: called('smallest'),
    max: called('largest'),
    round: called('rounded'),
    daysBetween: ([a, b]) => `days from ${a} to ${b}`,
    monthsBetween: ([a, b]) => `full months from ${a} to ${b}`,
    yearsBetween: ([a, b]) => `full years from ${a} to ${b}`,
    addDays: ([a, b]) => `${a} plus ${b} days`,
    addMonths: ([a, b]) => `${a} plus ${b} months`,
    year: ([one]) => `year of ${one}`,
    if: ([condition, a, b]) => `${a} if ${condition}, else ${b}`,
  },
};

const limited = (word: string, where: string | undefined): string => (where ? ` ${word} ${where}` : '');

export const aggregateWords: Record<Dialect, Record<Aggregate['op'], (parts: AggregateParts) => string>> = {
  de: {
    count: ({ name, where }) => `Anzahl ${name}${limited('mit', where)}`,
    some: ({ name, where }) => `mindestens ein Eintrag in ${name} mit ${where}`,
    every: ({ name, where }) => `alle Einträge in ${name} mit ${where}`,
    sum: ({ name, where, of }) => `Summe von ${of} über ${name}${limited('mit', where)}`,
    smallest: ({ name, where, of }) => `kleinster Wert von ${of} in ${name}${limited('mit', where)}`,
    largest: ({ name, where, of }) => `größter Wert von ${of} in ${name}${limited('mit', where)}`,
  },
  en: {
    count: ({ name, where }) => `number of ${name}${limited('with', where)}`,
    some: ({ name, where }) => `at least one of ${name} with ${where}`,
    every: ({ name, where }) => `all of ${name} with ${where}`,
    sum: ({ name, where, of }) => `sum of ${of} over ${name}${limited('with', where)}`,
    smallest: ({ name, where, of }) => `smallest ${of} in ${name}${limited('with', where)}`,
    largest: ({ name, where, of }) => `largest ${of} in ${name}${limited('with', where)}`,
  },
};
