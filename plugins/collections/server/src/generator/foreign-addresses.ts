/** Real places near the German border and where pensioners live, for members abroad. */
export interface ForeignAddress {
  country: string;
  postalCode: string;
  town: string;
  street: string;
}

export const foreignAddresses: readonly ForeignAddress[] = [
  { country: 'AT', postalCode: '5020', town: 'Salzburg', street: 'Linzer Gasse' },
  { country: 'AT', postalCode: '6020', town: 'Innsbruck', street: 'Maria-Theresien-Straße' },
  { country: 'FR', postalCode: '67000', town: 'Strasbourg', street: 'Rue du Dôme' },
  { country: 'PL', postalCode: '70-001', town: 'Szczecin', street: 'Aleja Niepodległości' },
  { country: 'NL', postalCode: '6411 CP', town: 'Heerlen', street: 'Saroleastraat' },
  { country: 'ES', postalCode: '07001', town: 'Palma', street: 'Carrer de Sant Miquel' },
  { country: 'DK', postalCode: '6200', town: 'Aabenraa', street: 'Storegade' },
  { country: 'CH', postalCode: '4001', town: 'Basel', street: 'Freie Strasse' },
  { country: 'GB', postalCode: 'SW1A 2AA', town: 'London', street: 'Whitehall' },
];
