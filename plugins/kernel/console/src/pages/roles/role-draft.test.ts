import { grantsOf, hasRight, limitRight, toggleRight, toggleSees } from './role-draft';
import type { RoleDefinition } from './roles-api';

const shipped: RoleDefinition = {
  key: 'caseworker',
  sees: ['bank', 'income'],
  grants: [
    { action: ['read', 'update'], subject: ['member'] },
    { action: ['update'], subject: ['task'], fields: ['dueOn', 'team'] },
  ],
};
const updateTask = { action: 'update', subject: 'task' };

describe('a role in the hands of its editor', () => {
  it('loses one right and gets it back as the shipped role limits it', () => {
    const without = toggleRight(shipped, updateTask, shipped);
    expect([hasRight(without, updateTask), hasRight(without, { action: 'update', subject: 'member' })]).toEqual([
      false,
      true,
    ]);
    expect(grantsOf(toggleRight(without, updateTask, shipped), updateTask)).toEqual([
      { ...updateTask, fields: ['dueOn', 'team'] },
    ]);
  });

  it('gets a right that the shipped role lacks whole', () => {
    const right = { action: 'read', subject: 'run' };
    expect(grantsOf(toggleRight(shipped, right, shipped), right)).toEqual([right]);
  });

  it('takes limits, and none when they are taken off again', () => {
    const limited = limitRight(shipped, updateTask, { fields: ['dueOn'], conditions: { team: '${actor.team}' } });
    expect(grantsOf(limited, updateTask)).toEqual([
      { ...updateTask, fields: ['dueOn'], conditions: { team: '${actor.team}' } },
    ]);
    expect(grantsOf(limitRight(limited, updateTask, { conditions: {} }), updateTask)).toEqual([updateTask]);
  });

  it('shows and masks classes of data', () => {
    expect(toggleSees(toggleSees(shipped, 'bank'), 'health').sees).toEqual(['income', 'health']);
  });
});
