/** What a channel knows of the person beside the text. */
export interface KnownPerson {
  firstName?: string | undefined;
  lastName?: string | undefined;
  birthDate?: string | undefined;
  kvnr?: string | undefined;
  memberNumber?: string | undefined;
}

/** It joins the text, where everything is looked for. */
export const linesOf = ({ firstName, lastName, birthDate, kvnr, memberNumber }: KnownPerson): string[] => [
  ...(firstName && lastName ? [`Name: ${firstName} ${lastName}`] : []),
  ...(birthDate ? [`Geburtsdatum: ${birthDate}`] : []),
  ...(kvnr ? [`Versichertennummer: ${kvnr}`] : []),
  ...(memberNumber ? [`Mitgliedsnummer: ${memberNumber}`] : []),
];
