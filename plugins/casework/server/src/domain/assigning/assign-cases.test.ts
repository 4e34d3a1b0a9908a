import { assignCases } from './assign-cases';
import type { Caseload, Person, WaitingCase } from './model';

const person = (id: string, changes: Partial<Person> = {}): Person => ({
  id,
  name: `Frau ${id}`,
  teams: new Set(['benefits']),
  skills: new Set(),
  languages: new Set(['de']),
  capacity: 10,
  load: 0,
  isPresent: true,
  isAbsent: false,
  substitute: null,
  ...changes,
});
const waiting = (id: string, changes: Partial<WaitingCase> = {}): WaitingCase => ({
  id,
  team: 'benefits',
  priority: 'normal',
  skill: null,
  language: 'de',
  memberNumber: null,
  lastName: null,
  postalCode: null,
  escalationLevel: 0,
  notTo: null,
  ...changes,
});
const caseload = (changes: Partial<Caseload> = {}): Caseload => ({
  team: 'benefits',
  kind: 'lastName',
  from: 'M',
  to: 'R',
  staffId: 'anna',
  substituteId: 'bert',
  ...changes,
});
const givenTo = (one: WaitingCase, people: Person[], caseloads: Caseload[] = []) => {
  const { assignments, waiting: left } = assignCases([one], people, caseloads);
  return assignments[0] ? { to: assignments[0].person.id, rule: assignments[0].rule } : left[0]!.obstacles;
};

describe('who gets a case', () => {
  const anna = person('anna', { load: 5 });
  const bert = person('bert', { load: 3 });
  const cora = person('cora');
  const ofMueller = waiting('1', { lastName: 'Müller' });

  it('is the person who answers for the member, however much room others have', () => {
    expect(givenTo(ofMueller, [anna, bert, cora], [caseload()])).toEqual({ to: 'anna', rule: 'responsible' });
  });

  it('is the substitute of the absence, then that of the caseload, then whoever has room', () => {
    const away = person('anna', { isAbsent: true, substitute: 'cora' });
    expect(givenTo(ofMueller, [away, bert, cora], [caseload()])).toEqual({ to: 'cora', rule: 'substitute' });
    const onBreak = person('cora', { isPresent: false });
    expect(givenTo(ofMueller, [away, bert, onBreak], [caseload()])).toEqual({ to: 'bert', rule: 'substitute' });
    const full = person('bert', { load: 10 });
    const dora = person('dora');
    expect(givenTo(ofMueller, [away, full, onBreak, dora], [caseload()])).toEqual({ to: 'dora', rule: 'load' });
  });

  it('names in the reason who came first and could not have it', () => {
    const away = person('anna', { isAbsent: true });
    const [assignment] = assignCases([ofMueller], [away, bert], [caseload()]).assignments;
    expect(assignment!.sentence.de).toBe('Frau bert vertritt die zuständige Person. Frau anna ist abwesend.');
  });

  it('is somebody who knows what is needed, even with less room', () => {
    const expert = person('expert', { load: 8, skills: new Set(['dental']) });
    expect(givenTo(waiting('1', { skill: 'dental' }), [expert, cora])).toEqual({ to: 'expert', rule: 'skill' });
  });

  it('waits for a skilled person who is on a break, and for nobody when the team has none', () => {
    const expert = person('expert', { isPresent: false, skills: new Set(['dental']) });
    expect(givenTo(waiting('1', { skill: 'dental' }), [expert, cora])).toEqual({ notPresent: 1, skill: 1 });
    expect(givenTo(waiting('1', { skill: 'dental', escalationLevel: 1 }), [expert, cora])).toMatchObject({
      to: 'cora',
    });
    expect(givenTo(waiting('1', { skill: 'oncology' }), [expert, cora])).toEqual({ to: 'cora', rule: 'load' });
  });

  it('is somebody who speaks the language', () => {
    const turkish = person('turkish', { load: 5, languages: new Set(['de', 'tr']) });
    expect(givenTo(waiting('1', { language: 'tr' }), [cora, turkish])).toEqual({ to: 'turkish', rule: 'language' });
  });

  it('is nobody else than the team', () => {
    expect(givenTo(waiting('1', { team: 'employers' }), [cora])).toEqual({});
  });

  it('is the next person after one gave it back', () => {
    expect(givenTo(waiting('1', { notTo: 'cora' }), [cora, bert])).toEqual({ to: 'bert', rule: 'load' });
  });

  it('spreads by room relative to the capacity', () => {
    const half = person('half', { capacity: 5 });
    const cases = Array.from({ length: 15 }, (_, index) => waiting(String(index)));
    const { assignments } = assignCases(cases, [cora, half], []);
    expect(assignments.filter(({ person: { id } }) => id === 'half')).toHaveLength(5);
    expect(assignments.filter(({ person: { id } }) => id === 'cora')).toHaveLength(10);
  });
});

describe('a caseload', () => {
  const anna = person('anna');
  const cora = person('cora', { load: 9 });
  const matches = (one: Partial<WaitingCase>, given: Partial<Caseload>) => {
    const found = givenTo(waiting('1', one), [anna, cora], [caseload(given)]);
    return 'rule' in found && found.rule === 'responsible';
  };

  it.each([
    ['Möller', true],
    ['Rydlewski', true],
    ['ß-Mann', false],
    ['Lütt', false],
    ['Sand', false],
    ['rabe-Meyer', true],
  ])('of the names from M to R has %s: %s', (lastName, isIn) => {
    expect(matches({ lastName }, {})).toBe(isIn);
  });

  it('reads member numbers as numbers', () => {
    const range = { kind: 'memberNumber' as const, from: 'N9', to: 'N120' };
    expect(matches({ memberNumber: 'N10' }, range)).toBe(true);
    expect(matches({ memberNumber: 'N121' }, range)).toBe(false);
  });

  it('takes a region by the beginning of its postal codes', () => {
    const range = { kind: 'postalCode' as const, from: '24', to: '25' };
    expect(matches({ postalCode: '25999' }, range)).toBe(true);
    expect(matches({ postalCode: '26000' }, range)).toBe(false);
  });
});
