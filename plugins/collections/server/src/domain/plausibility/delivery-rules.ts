import type { PlausibilityRule } from './rule';

export const deliveryRules: readonly PlausibilityRule[] = [
  {
    id: 'KW-D-002',
    version: 1,
    severity: 'park',
    check: ({ characterIssue }) => {
      if (characterIssue === null) return undefined;
      return characterIssue === 'repaired'
        ? { reason: 'charactersRepaired', severity: 'hint' }
        : { reason: 'charactersLost' };
    },
  },
  {
    id: 'KW-D-003',
    version: 1,
    severity: 'reject',
    check: (_member, _context, facts) =>
      facts.isRepeated === true ? { reason: 'repeated', field: 'memberNumber' } : undefined,
  },
];
