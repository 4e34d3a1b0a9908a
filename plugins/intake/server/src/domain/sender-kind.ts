import type { SenderKind } from '../contracts';

const signs: readonly [SenderKind, RegExp][] = [
  [
    'authority',
    /\b(?:finanzamt|amtsgericht|sozialgericht|jobcenter|agentur für arbeit|rentenversicherung|landratsamt)\b/i,
  ],
  ['provider', /\b(?:praxis|zahnarztpraxis|klinik|klinikum|krankenhaus|apotheke|sanitätshaus|pflegedienst)\b/i],
  ['employer', /\b(?:gmbh|ag|kg|ohg|e\.? ?k\.|personalabteilung|lohnbuchhaltung|steuerberatung)\b/i],
];

/** What the name of a sender tells. Only the name counts: everybody writes about hospitals. */
export const senderKindOf = (given: SenderKind, name: string | undefined): SenderKind =>
  given === 'unknown' && name ? (signs.find(([, sign]) => sign.test(name))?.[0] ?? 'unknown') : given;
