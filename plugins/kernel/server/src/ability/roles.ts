/** The roles of DOMAIN.md ("The people"); partners and members sign in with their own credentials. */
export const roles = [
  'businessAdmin',
  'caseworker',
  'teamLead',
  'fundUser',
  'providerStaff',
  'surveyAgent',
  'operator',
  'partner',
  'member',
] as const;

export type Role = (typeof roles)[number];

export const isRole = (value: unknown): value is Role => roles.includes(value as Role);

/** One permission. `fields` limits what is read or written; without it all fields. */
export interface Grant {
  action: string | string[];
  subject: string | string[];
  fields?: string[];
  conditions?: Record<string, unknown>;
}

const records = [
  'feedbackFile',
  'deliveryRejection',
  'run',
  'runItem',
  'runStage',
  'finding',
  'incident',
  'receivable',
  'mandate',
  'ledgerEntry',
];
const bankRecords = ['bankFile', 'bankMessage', 'bankEvent', 'debitItem'];
const reading: Grant[] = [
  { action: 'read', subject: ['tenant', 'product', 'partner', 'team', 'form'] },
  { action: ['read', 'update', 'enrol'], subject: 'ownAccount' },
];

/** Which releases a person sees and may sign follows from the right to `release` the subject. */
const signing: Grant[] = [{ action: 'read', subject: 'release' }];

/** Deciding and assigning have endpoints of their own, which keep who did it. */
const planningTasks: Grant[] = [
  { action: 'update', subject: 'task', fields: ['dueOn', 'priority', 'team', 'description'] },
];

const memberWithoutIncome = [
  'tenant',
  'memberNumber',
  'kvnr',
  'salutation',
  'title',
  'firstName',
  'lastName',
  'birthDate',
  'street',
  'houseNumber',
  'addressSupplement',
  'postalCode',
  'town',
  'country',
  'addressStatus',
  'addressVerifiedOn',
  'membershipStart',
  'membershipEnd',
  'insuredStatus',
  'dataLock',
  'status',
  'createdAt',
  'updatedAt',
];

/**
 * What each role may do, in one place. Tenants are not named here: every rule is narrowed to the tenants of the person
 * when the ability is built (see ability.ts). The console and the portal get the same rules.
 */
export const grantsByRole: Record<Role, Grant[]> = {
  businessAdmin: [
    ...reading,
    { action: 'read', subject: [...records, ...bankRecords, 'task', 'configurationVersion', 'schedule', 'delivery'] },
    { action: ['create', 'update', 'delete'], subject: ['product', 'partner', 'team', 'form'] },
    { action: ['publish', 'create', 'release'], subject: 'configurationVersion' },
    ...signing,
    { action: ['read', 'create', 'rotate', 'revoke'], subject: 'partnerCredential' },
    { action: ['update', 'start'], subject: 'schedule' },
    { action: ['start', 'pause', 'resume', 'cancel'], subject: 'run' },
    { action: 'simulate', subject: 'bank' },
    { action: 'read', subject: ['dashboard', 'auditRecord'] },
  ],
  caseworker: [
    ...reading,
    { action: 'read', subject: [...records, 'member', 'memberDocument', 'task', 'case', 'dashboard'] },
    { action: 'update', subject: ['member', 'case'] },
    ...planningTasks,
    { action: 'create', subject: ['case', 'task'] },
    { action: 'resolve', subject: 'task' },
    { action: 'assign', subject: 'bankEvent' },
    { action: 'defer', subject: 'receivable' },
  ],
  teamLead: [
    ...reading,
    {
      action: 'read',
      subject: [
        ...records,
        ...bankRecords,
        'member',
        'memberDocument',
        'task',
        'case',
        'dashboard',
        'delivery',
        'schedule',
      ],
    },
    { action: 'update', subject: ['member', 'case'] },
    ...planningTasks,
    { action: 'create', subject: ['case', 'task'] },
    { action: ['resolve', 'assign'], subject: 'task' },
    { action: 'assign', subject: 'bankEvent' },
    { action: 'defer', subject: 'receivable' },
    { action: 'release', subject: ['bankFile', 'run', 'configurationVersion'] },
    ...signing,
    { action: 'read', subject: 'auditRecord' },
  ],
  fundUser: [
    ...reading,
    { action: 'read', subject: [...records, ...bankRecords, 'task', 'dashboard', 'delivery'] },
    { action: 'read', subject: 'member', fields: memberWithoutIncome },
    { action: 'read', subject: 'memberDocument' },
  ],
  providerStaff: [
    ...reading,
    {
      action: 'read',
      subject: [
        ...records,
        ...bankRecords,
        'member',
        'memberDocument',
        'task',
        'case',
        'dashboard',
        'delivery',
        'schedule',
        'configurationVersion',
        'auditRecord',
      ],
    },
    { action: 'update', subject: ['member', 'case'] },
    ...planningTasks,
    { action: 'create', subject: ['case', 'task', 'delivery', 'bankMessage'] },
    { action: 'resolve', subject: 'task' },
    { action: 'assign', subject: 'bankEvent' },
    { action: 'defer', subject: 'receivable' },
    { action: ['start', 'pause', 'resume', 'cancel', 'release'], subject: 'run' },
    { action: ['retry', 'skip'], subject: 'incident' },
    { action: ['create', 'release', 'transmit', 'download'], subject: 'bankFile' },
    ...signing,
    { action: 'simulate', subject: 'bank' },
    { action: ['update', 'start'], subject: 'schedule' },
  ],
  surveyAgent: [
    ...reading,
    { action: 'read', subject: 'member', fields: ['tenant', 'memberNumber', 'salutation', 'firstName', 'lastName'] },
  ],
  operator: [
    ...reading,
    {
      action: 'read',
      subject: ['run', 'runStage', 'incident', 'schedule', 'outboxMessage', 'dashboard', 'auditRecord', 'task'],
    },
    { action: ['pause', 'resume', 'cancel'], subject: 'run' },
    { action: ['retry', 'skip'], subject: 'incident' },
    { action: ['update', 'start'], subject: 'schedule' },
  ],
  partner: [],
  member: [],
};
