import type { NewRequest } from '../contracts';

export interface DemoMember {
  id: string;
  firstName: string;
  lastName: string;
  memberNumber: string;
  kvnr: string;
  town: string;
}

type Written = Pick<NewRequest, 'channel' | 'sender' | 'subject' | 'text' | 'memberId'>;

const nameOf = ({ firstName, lastName }: DemoMember): string => `${firstName} ${lastName}`;
const mailOf = ({ firstName, lastName }: DemoMember): string =>
  `${firstName}.${lastName}@example.invalid`.toLowerCase().replace(/[^a-z.@]/g, '');

const mail =
  (subject: string, text: (member: DemoMember) => string) =>
  (member: DemoMember): Written => ({
    channel: 'email',
    sender: { kind: 'unknown', name: nameOf(member), address: mailOf(member) },
    subject,
    text: text(member),
  });

const letter =
  (subject: string, text: (member: DemoMember) => string) =>
  (member: DemoMember): Written => ({ channel: 'scan', sender: { kind: 'unknown' }, subject, text: text(member) });

const phone =
  (subject: string, text: string) =>
  (member: DemoMember): Written => ({
    channel: 'phone',
    sender: { kind: 'member', name: nameOf(member) },
    subject,
    text,
    memberId: member.id,
  });

/** Invented requests of invented people: some name a number, some only themselves, one is for nobody. */
export const demoRequests: readonly ((member: DemoMember) => Written)[] = [
  mail(
    'Umzug',
    (m) =>
      `Guten Tag,\nwir ziehen zum Ersten nach ${m.town}, Lindenallee 8. Meine Versichertennummer ist ${m.kvnr}.\nViele Grüße\n${nameOf(m)}`,
  ),
  letter(
    'Widerspruch',
    (m) =>
      `Widerspruch gegen Ihren Bescheid\nMitgliedsnummer ${m.memberNumber}\n\nHiermit lege ich Widerspruch gegen den Bescheid über den Zusatzbeitrag ein. Mein Einkommen ist falsch angesetzt.\n\n${nameOf(m)}`,
  ),
  phone('Ratenzahlung', 'Möchte den offenen Beitrag in drei Raten zahlen und bittet um Rückruf am Nachmittag.'),
  mail(
    'Mitgliedsbescheinigung',
    (m) =>
      `Hallo, ich brauche für meinen neuen Arbeitgeber eine Mitgliedsbescheinigung. Mitgliedsnummer ${m.memberNumber}. Danke! ${nameOf(m)}`,
  ),
  letter(
    'Zahnreinigung',
    (m) =>
      `Anbei die Rechnung meiner professionellen Zahnreinigung über 95,50 Euro mit der Bitte um Erstattung.\nVersichertennummer ${m.kvnr}\n${nameOf(m)}`,
  ),
  phone('Gesundheitskarte verloren', 'Karte ist weg, braucht schnell eine neue. Hat morgen einen Termin beim Arzt.'),
  mail(
    'Krankengeld',
    (m) => `Seit drei Wochen warte ich auf mein Krankengeld. Wann wird gezahlt? KVNR ${m.kvnr}, ${nameOf(m)}`,
  ),
  mail(
    'Familienversicherung für unser Kind',
    (m) =>
      `Unsere Tochter ist am Sonntag geboren. Was müssen wir für die Familienversicherung tun?\n${nameOf(m)}, Mitglied ${m.memberNumber}`,
  ),
  letter(
    'Kündigung',
    (m) =>
      `Hiermit kündige ich meine Mitgliedschaft zum nächstmöglichen Zeitpunkt.\nMitgliedsnummer ${m.memberNumber}\n${nameOf(m)}`,
  ),
  mail(
    'Beschwerde',
    (m) =>
      `Ich hänge jedes Mal zwanzig Minuten in der Warteschleife. So geht das nicht. ${nameOf(m)}, ${m.memberNumber}`,
  ),
  phone(
    'Haushaltshilfe',
    'Nach der Operation braucht die Familie für zwei Wochen eine Haushaltshilfe. Attest liegt vor.',
  ),
  mail(
    'Anfrage Lohnbüro',
    () =>
      'Sehr geehrte Damen und Herren,\nfür unsere Beschäftigten benötigen wir den aktuellen Beitragssatz und eine Ansprechperson zum Beitragsnachweis.\nLohnbüro Küstenbau',
  ),
  letter(
    'Auslandsrechnung',
    (m) =>
      `Im Urlaub in Spanien musste ich zum Arzt. Die Auslandsrechnung über 180 Euro liegt bei.\nVersichertennummer ${m.kvnr}, ${nameOf(m)}`,
  ),
  mail('Frage', () => 'Hallo, könnt ihr mir helfen? Danke.'),
  phone('Fahrkosten', 'Fährt zweimal in der Woche zur Dialyse und fragt, wie die Fahrkosten abgerechnet werden.'),
  mail(
    'Neue Bankverbindung',
    (m) =>
      `Bitte buchen Sie ab sofort von meinem neuen Konto DE89 3704 0044 0532 0130 00 ab. ${nameOf(m)}, Mitgliedsnummer ${m.memberNumber}`,
  ),
];
