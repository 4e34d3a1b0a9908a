import type { Obstacle, Person, WaitingCase } from './model';
import { weightOf } from './load';

/** What a team cannot offer at all must not keep a case waiting for ever; a team lead has been told once it has been escalated. */
export interface Demands {
  skill: string | null;
  language: string | null;
}

const usual = 'de';

export function demandsOf(waiting: WaitingCase, team: readonly Person[]): Demands {
  const { skill, language, escalationLevel } = waiting;
  const offered = (has: (person: Person) => boolean) => escalationLevel === 0 && team.some(has);
  return {
    skill: skill !== null && offered((person) => person.skills.has(skill)) ? skill : null,
    language: language !== usual && offered((person) => person.languages.has(language)) ? language : null,
  };
}

/** What keeps somebody from getting anything at all, the hardest first. */
export function personalObstacle(person: Person, waiting: WaitingCase, load: number): Obstacle | undefined {
  if (person.isAbsent) return 'absent';
  if (!person.isPresent) return 'notPresent';
  if (waiting.notTo === person.id) return 'gaveBack';
  return load + weightOf[waiting.priority] > person.capacity ? 'full' : undefined;
}

export function obstacleOf(person: Person, waiting: WaitingCase, demands: Demands, load: number): Obstacle | undefined {
  const personal = personalObstacle(person, waiting, load);
  if (personal) return personal;
  if (demands.skill !== null && !person.skills.has(demands.skill)) return 'skill';
  return demands.language !== null && !person.languages.has(demands.language) ? 'language' : undefined;
}
