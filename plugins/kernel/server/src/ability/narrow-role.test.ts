import { compareRoles } from './compare-roles';
import { assertNarrows, narrowRole, wideningOf } from './narrow-role';
import { parseRole, type RoleDefinition, type RoleDefinitionInput } from './role-definition';

const role = (part: Partial<RoleDefinitionInput>): RoleDefinition =>
  parseRole({ key: 'caseworker', grants: [], ...part });

const shipped = role({
  sees: ['bank', 'income'],
  grants: [
    { action: ['read', 'update'], subject: 'member' },
    { action: 'update', subject: 'task', fields: ['dueOn', 'team'] },
    { action: 'read', subject: ['run', 'task'] },
    { action: ['read', 'enrol'], subject: 'ownAccount' },
  ],
});

describe('a fund that narrows a role', () => {
  it('may leave out rights, fields and classes of data, and add conditions', () => {
    const own = role({
      sees: ['bank'],
      grants: [
        { action: 'read', subject: 'member', fields: ['lastName'], conditions: { status: 'active' } },
        { action: 'update', subject: 'task', fields: ['dueOn'], conditions: { team: '${actor.team}' } },
      ],
    });
    expect(() => assertNarrows(shipped, own)).not.toThrow();
    expect(narrowRole(shipped, own)).toEqual(
      role({
        sees: ['bank'],
        grants: [
          { action: ['read'], subject: ['ownAccount'] },
          { action: ['enrol'], subject: ['ownAccount'] },
          ...split(own),
        ],
      }),
    );
  });

  it.each<[string, Partial<RoleDefinitionInput>]>([
    ['another action', { grants: [{ action: 'delete', subject: 'member' }] }],
    ['another subject', { grants: [{ action: 'read', subject: 'bankFile' }] }],
    ['another field', { grants: [{ action: 'update', subject: 'task', fields: ['dueOn', 'title'] }] }],
    ['all fields instead of some', { grants: [{ action: 'update', subject: 'task' }] }],
    ['another class of data', { sees: ['health'] }],
  ])('may not take %s', (_what, wider) => {
    expect(() => assertNarrows(shipped, role(wider))).toThrow('KW_ROLE_WIDENS');
  });

  it('may not loosen a condition of the shipped role', () => {
    const limited = role({ grants: [{ action: 'read', subject: 'task', conditions: { team: '${actor.team}' } }] });
    const free = role({ grants: [{ action: 'read', subject: 'task' }] });
    const several = role({
      grants: [{ action: 'read', subject: 'task', conditions: { team: { $in: ['${actor.team}', 'x'] } } }],
    });
    const stricter = role({
      grants: [{ action: 'read', subject: 'task', conditions: { team: '${actor.team}', kind: 'deferral' } }],
    });
    expect(wideningOf(limited, free).rights).toHaveLength(1);
    expect(wideningOf(limited, several).rights).toHaveLength(1);
    expect(wideningOf(limited, stricter).rights).toEqual([]);
  });

  it('loses at once what the provider takes out of the shipped role later', () => {
    const own = role({ sees: ['bank', 'income'], grants: [{ action: ['read', 'update'], subject: 'member' }] });
    const later = role({
      sees: ['bank'],
      grants: [{ action: 'read', subject: 'member', fields: ['lastName', 'iban'] }],
    });
    expect(narrowRole(later, own)).toEqual(
      role({ sees: ['bank'], grants: [{ action: ['read'], subject: ['member'], fields: ['lastName', 'iban'] }] }),
    );
  });

  it('keeps what both allow where each has limits of its own', () => {
    const one = role({
      grants: [
        { action: 'read', subject: 'task', fields: ['title', 'team'], conditions: { team: { $in: ['a', 'b'] } } },
      ],
    });
    const other = role({
      grants: [{ action: 'read', subject: 'task', fields: ['title', 'kind'], conditions: { team: 'b', kind: 'x' } }],
    });
    const neither = role({ grants: [{ action: 'read', subject: 'task', conditions: { team: 'c' } }] });
    expect(narrowRole(one, other).grants).toEqual([
      { action: ['read'], subject: ['task'], fields: ['title'], conditions: { team: 'b', kind: 'x' } },
    ]);
    expect(narrowRole(one, neither).grants).toEqual([]);
  });

  it('never takes anybody the own account', () => {
    expect(narrowRole(shipped, role({})).grants.map(({ subject }) => subject)).toEqual([
      ['ownAccount'],
      ['ownAccount'],
    ]);
  });
});

describe('the difference between two versions', () => {
  it('tells what was added, removed and limited', () => {
    const after = role({
      sees: ['income', 'health'],
      grants: [
        { action: 'read', subject: 'member', fields: ['lastName'] },
        { action: 'update', subject: 'task', fields: ['team', 'dueOn'] },
        { action: 'read', subject: ['run', 'task', 'finding'] },
        { action: ['read', 'enrol'], subject: 'ownAccount' },
      ],
    });
    expect(compareRoles(shipped, after)).toEqual([
      { kind: 'removed', right: { action: 'update', subject: 'member' } },
      { kind: 'added', right: { action: 'read', subject: 'finding' } },
      {
        kind: 'limited',
        right: { action: 'read', subject: 'member', fields: ['lastName'] },
        before: { action: 'read', subject: 'member' },
      },
      { kind: 'seesRemoved', sees: 'bank' },
      { kind: 'seesAdded', sees: 'health' },
    ]);
  });
});

/** The form in which a narrowed role is kept: one action on one subject each. */
const split = ({ grants }: RoleDefinition) =>
  grants.flatMap(({ action, subject, ...limits }) =>
    subject.flatMap((one) => action.map((act) => ({ action: [act], subject: [one], ...limits }))),
  );
