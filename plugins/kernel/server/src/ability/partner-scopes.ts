import type { Grant } from './roles';

/** What the credentials of a partner may be given; the words stand in tokens. */
export const partnerScopes = [
  'runs:read',
  'deliveries:read',
  'deliveries:create',
  'bankMessages:read',
  'bankMessages:create',
  'requests:create',
  'questions:read',
  'questions:answer',
] as const;

export type PartnerScope = (typeof partnerScopes)[number];

export const isPartnerScope = (value: string): value is PartnerScope => partnerScopes.includes(value as PartnerScope);

/** What a partner's credential may be given, as data. A scope names no member: what holds personal data is handed over by steps. */
export const grantsByPartnerScope: Record<PartnerScope, Grant[]> = {
  'runs:read': [{ action: 'read', subject: ['run', 'runStage'] }],
  'deliveries:read': [{ action: 'read', subject: 'delivery' }],
  'deliveries:create': [{ action: 'create', subject: 'delivery' }],
  'bankMessages:read': [{ action: 'read', subject: 'bankMessage' }],
  'bankMessages:create': [{ action: 'create', subject: 'bankMessage' }],
  'requests:create': [{ action: ['deliver', 'attach'], subject: 'intakeItem' }],
  'questions:read': [{ action: 'fetch', subject: 'partnerQuestion' }],
  'questions:answer': [{ action: 'answer', subject: 'partnerQuestion' }],
};
