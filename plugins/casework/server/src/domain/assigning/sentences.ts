import type { AssignmentRule, Obstacle, Person, Sentence, WaitingCase } from './model';

/** Why somebody whose turn it was did not get it. */
export interface PassedOver {
  name: string;
  obstacle: Obstacle;
}

const obstacles: Readonly<Record<Obstacle, Sentence>> = {
  absent: { de: 'ist abwesend', en: 'is away' },
  notPresent: { de: 'ist nicht angemeldet oder macht Pause', en: 'is not signed in or has a break' },
  full: { de: 'hat keinen Platz mehr', en: 'has no room left' },
  skill: { de: 'hat die nötigen Kenntnisse nicht', en: 'does not have the skill' },
  language: { de: 'spricht die Sprache nicht', en: 'does not speak the language' },
  gaveBack: { de: 'hat den Vorgang zurückgegeben', en: 'gave the case back' },
  otherTeam: { de: 'arbeitet nicht mehr im Team', en: 'no longer works in the team' },
};

const passed = (passedOver: readonly PassedOver[], language: keyof Sentence): string =>
  passedOver.map(({ name, obstacle }) => ` ${name} ${obstacles[obstacle][language]}.`).join('');

/** The reason of an assignment in a sentence, with those who came first and could not have it. */
export function sentenceOf(
  rule: AssignmentRule,
  person: Pick<Person, 'name'>,
  waiting: WaitingCase,
  passedOver: readonly PassedOver[],
): Sentence {
  const { name } = person;
  const { skill, language } = waiting;
  const why: Record<AssignmentRule, Sentence> = {
    responsible: { de: `${name} betreut dieses Mitglied.`, en: `${name} is responsible for this member.` },
    substitute: { de: `${name} vertritt die zuständige Person.`, en: `${name} stands in for the person responsible.` },
    skill: {
      de: `${name} kennt sich mit „${skill}“ aus und hat dort am meisten Platz.`,
      en: `${name} knows about "${skill}" and has most room.`,
    },
    language: {
      de: `${name} spricht die Sprache „${language}“ und hat dort am meisten Platz.`,
      en: `${name} speaks "${language}" and has most room.`,
    },
    load: { de: `${name} hat im Team am meisten Platz.`, en: `${name} has most room in the team.` },
  };
  return { de: why[rule].de + passed(passedOver, 'de'), en: why[rule].en + passed(passedOver, 'en') };
}

/** Why nobody has it yet: how many of the team are kept from it by what. */
export function waitingSentence(counts: Partial<Record<Obstacle, number>>): Sentence {
  const entries = Object.entries(counts) as [Obstacle, number][];
  if (entries.length === 0) {
    return { de: 'In diesem Team arbeitet niemand.', en: 'Nobody works in this team.' };
  }
  const list = (language: keyof Sentence) =>
    entries.map(([obstacle, count]) => `${count} × ${obstacles[obstacle][language]}`).join(', ');
  return { de: `Wartet auf eine Person: ${list('de')}.`, en: `Waiting for a person: ${list('en')}.` };
}
