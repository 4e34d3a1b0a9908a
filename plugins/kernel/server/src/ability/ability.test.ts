import { subject } from '@casl/ability';
import { buildAbility, mayIn, type RoleOfTenant } from './ability';
import { EffectiveRoles } from './effective-roles';
import type { RoleDefinitionInput } from './role-definition';
import { shippedRoles } from './shipped-roles';
import { tenantsOfRight } from './tenants-of-right';

const published = (...definitions: [tenant: string, RoleDefinitionInput][]): RoleOfTenant =>
  new EffectiveRoles(definitions.map(([tenant, definition]) => ({ tenant, key: definition.key, definition }))).of;

const shipped: RoleDefinitionInput = {
  key: 'caseworker',
  sees: ['bank'],
  grants: [
    { action: ['read', 'update'], subject: 'member' },
    { action: 'read', subject: 'task' },
    { action: 'read', subject: 'run', purposes: ['demo'] },
  ],
};
const readerOnly: RoleDefinitionInput = {
  key: 'caseworker',
  sees: [],
  grants: [
    { action: 'read', subject: 'member' },
    { action: 'read', subject: 'task', conditions: { team: '${actor.team}' } },
  ],
};

const anna = { id: '7', team: 'nord-beitraege' };
const request = { person: anna, roles: ['caseworker' as const], tenants: ['albtal', 'nordlicht'], purpose: 'console' };

describe('the ability of a person', () => {
  const roleOf = published(['*', shipped], ['nordlicht', readerOnly]);
  const ability = buildAbility(roleOf, request);

  it('differs by fund where a fund has narrowed the role', () => {
    expect(['albtal', 'nordlicht', 'hanse'].map((tenant) => mayIn(ability, tenant, 'update', 'member'))).toEqual([
      true,
      false,
      false,
    ]);
    expect(tenantsOfRight(ability, ['update', 'member'], request.tenants)).toEqual(['albtal']);
    expect(tenantsOfRight(ability, ['read', 'member'], request.tenants)).toBe(request.tenants);
  });

  it('sees sensitive data in full only where the role says so', () => {
    expect(mayIn(ability, 'albtal', 'see', 'bankData')).toBe(true);
    expect(mayIn(ability, 'nordlicht', 'see', 'bankData')).toBe(false);
    expect(mayIn(ability, 'albtal', 'see', 'incomeData')).toBe(false);
  });

  it('fills conditions in with the person; without a team none is met, not even by records without a team', () => {
    const task = (team: string | null) => subject('task', { tenant: 'nordlicht', team });
    expect([ability.can('read', task('nord-beitraege')), ability.can('read', task('andere'))]).toEqual([true, false]);
    const teamless = buildAbility(roleOf, { ...request, person: { id: '7', team: null } });
    expect([teamless.can('read', task('nord-beitraege')), teamless.can('read', task(null))]).toEqual([false, false]);
  });

  it('holds a right for its purposes alone', () => {
    expect(mayIn(ability, 'albtal', 'read', 'run')).toBe(false);
    expect(mayIn(buildAbility(roleOf, { ...request, purpose: 'demo' }), 'albtal', 'read', 'run')).toBe(true);
  });

  it('allows nothing by a version that this product does not understand', () => {
    const strange = new EffectiveRoles([
      { tenant: '*', key: 'caseworker', definition: shipped },
      { tenant: 'nordlicht', key: 'caseworker', definition: { grants: 'all' } },
      { tenant: '*', key: 'teamLead', definition: null },
    ]);
    const strict = buildAbility(strange.of, { ...request, roles: ['caseworker', 'teamLead'] });
    expect(tenantsOfRight(strict, ['read', 'member'], request.tenants)).toEqual(['albtal']);
  });

  it('follows the shipped role again where a fund has given up its version', () => {
    const back = new EffectiveRoles([
      { tenant: '*', key: 'caseworker', definition: shipped },
      { tenant: 'nordlicht', key: 'caseworker', definition: { key: 'caseworker', asShipped: true } },
    ]);
    expect(back.of('caseworker', 'nordlicht')).toBe(back.of('caseworker', 'albtal'));
  });
});

describe('the shipped roles', () => {
  it('fit their own schema', () => {
    expect(shippedRoles().map(({ key }) => key)).toContain('businessAdmin');
  });
});
