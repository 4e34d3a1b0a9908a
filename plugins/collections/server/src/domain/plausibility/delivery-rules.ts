import type { PlausibilityRule } from './rule';

export const deliveryRules: readonly PlausibilityRule[] = [
  {
    id: 'KW-D-002',
    version: 1,
    check: ({ characterIssue }) => {
      if (characterIssue === null) return undefined;
      return characterIssue === 'repaired' ? { reason: 'charactersRepaired' } : { reason: 'charactersLost' };
    },
  },
  {
    id: 'KW-D-003',
    version: 1,
    check: (_member, _context, facts) =>
      facts.isRepeated === true ? { reason: 'repeated', field: 'memberNumber' } : undefined,
  },
];
