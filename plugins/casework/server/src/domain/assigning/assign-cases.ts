import { caseloadOf } from './caseload';
import { weightOf } from './load';
import type { Assignment, AssignmentRule, Caseload, Distribution, Obstacle, Person, WaitingCase } from './model';
import { demandsOf, obstacleOf, personalObstacle, type Demands } from './obstacles';
import { sentenceOf, waitingSentence, type PassedOver } from './sentences';

interface Chosen {
  person: Person;
  rule: AssignmentRule;
}

/**
 * Who gets which case. Cases are served in the order given (by rank). First the person who answers for the member, then whoever stands
 * in, then whoever of the team knows and speaks what is needed and has most room. Absent people, people on a break and full ones get
 * nothing. The same input always gives the same answer.
 */
export function assignCases(
  waiting: readonly WaitingCase[],
  people: readonly Person[],
  caseloads: readonly Caseload[],
): Distribution {
  const office = new Office(people, caseloads);
  const result: Distribution = { assignments: [], waiting: [] };
  for (const one of waiting) {
    const given = office.give(one);
    if ('person' in given) result.assignments.push(given);
    else result.waiting.push({ caseId: one.id, obstacles: given, sentence: waitingSentence(given) });
  }
  return result;
}

/** People with what has been given to them so far. */
class Office {
  private readonly byId: ReadonlyMap<string, Person>;
  private readonly loads: Map<string, number>;
  private readonly teams = new Map<string, Person[]>();

  constructor(
    people: readonly Person[],
    private readonly caseloads: readonly Caseload[],
  ) {
    this.byId = new Map(people.map((person) => [person.id, person]));
    this.loads = new Map(people.map(({ id, load }) => [id, load]));
    for (const person of people) {
      for (const team of person.teams) this.teams.set(team, [...(this.teams.get(team) ?? []), person]);
    }
  }

  give(waiting: WaitingCase): Assignment | Partial<Record<Obstacle, number>> {
    const passedOver: PassedOver[] = [];
    const chosen = this.responsible(waiting, passedOver) ?? this.ofTeam(waiting);
    if (!('person' in chosen)) return chosen;
    const { person, rule } = chosen;
    this.loads.set(person.id, this.loadOf(person) + weightOf[waiting.priority]);
    const sentence = sentenceOf(rule, person, waiting, passedOver);
    return { caseId: waiting.id, person: { id: person.id, name: person.name }, rule, sentence };
  }

  /** Whoever answers for the member needs no certificate of skill: they know their members. */
  private responsible(waiting: WaitingCase, passedOver: PassedOver[]): Chosen | undefined {
    const caseload = caseloadOf(this.caseloads, waiting);
    if (!caseload) return undefined;
    const first = this.byId.get(caseload.staffId);
    const line: [string | null | undefined, AssignmentRule][] = [
      [caseload.staffId, 'responsible'],
      [first?.isAbsent ? first.substitute : null, 'substitute'],
      [caseload.substituteId, 'substitute'],
    ];
    const asked = new Set<string>();
    for (const [id, rule] of line) {
      const person = id && !asked.has(id) ? this.byId.get(id) : undefined;
      if (!person) continue;
      asked.add(person.id);
      const obstacle = person.teams.has(waiting.team)
        ? personalObstacle(person, waiting, this.loadOf(person))
        : 'otherTeam';
      if (!obstacle) return { person, rule };
      passedOver.push({ name: person.name, obstacle });
    }
    return undefined;
  }

  private ofTeam(waiting: WaitingCase): Chosen | Partial<Record<Obstacle, number>> {
    const team = this.teams.get(waiting.team) ?? [];
    const demands = demandsOf(waiting, team);
    const counts: Partial<Record<Obstacle, number>> = {};
    let best: Person | undefined;
    for (const person of team) {
      const obstacle = obstacleOf(person, waiting, demands, this.loadOf(person));
      if (obstacle) counts[obstacle] = (counts[obstacle] ?? 0) + 1;
      else if (!best || this.hasMoreRoom(person, best)) best = person;
    }
    return best ? { person: best, rule: ruleOf(demands) } : counts;
  }

  /** Room is relative to the capacity, so half a post fills half as fast; the id decides between equals. */
  private hasMoreRoom(one: Person, other: Person): boolean {
    const difference = this.loadOf(one) / one.capacity - this.loadOf(other) / other.capacity;
    return difference !== 0 ? difference < 0 : one.id < other.id;
  }

  private readonly loadOf = ({ id }: Person): number => this.loads.get(id) ?? 0;
}

const ruleOf = ({ skill, language }: Demands): AssignmentRule => (skill ? 'skill' : language ? 'language' : 'load');
