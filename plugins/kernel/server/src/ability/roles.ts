import type { Sensitivity } from './sensitive-fields';

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
  { action: 'read', subject: ['tenant', 'product', 'partner', 'team', 'form', 'decisionTable'] },
  { action: ['read', 'update', 'enrol'], subject: 'ownAccount' },
];

/** Which releases a person sees and may sign follows from the right to `release` the subject. */
const signing: Grant[] = [{ action: 'read', subject: 'release' }];

/** Reading what was submitted with forms, and submitting one for a member on the telephone. */
const formRequests: Grant[] = [{ action: ['read', 'create'], subject: 'formSubmission' }];

/** Deciding and assigning have endpoints of their own, which keep who did it. */
const planningTasks: Grant[] = [
  { action: 'update', subject: 'task', fields: ['dueOn', 'priority', 'team', 'description'] },
];

/** Accounts of others, and helping people back into theirs; of nobody who may do more than oneself (see identity). */
const helpingStaff: Grant[] = [
  {
    action: ['read', 'create', 'update', 'endSession', 'resetSecondFactor', 'unlock', 'release'],
    subject: 'staffAccount',
  },
];

/** Whoever answers for data protection in a fund. */
const dataProtection: Grant[] = [
  { action: 'read', subject: ['retentionRun', 'tombstone', 'processor'] },
  { action: 'publish', subject: 'retentionRule' },
  { action: 'start', subject: 'retentionRun' },
  { action: ['create', 'update'], subject: 'processor' },
];

/** Letters with a code for the portal, and blocking an account that somebody else has got hold of. */
const caringForMembers: Grant[] = [{ action: 'invite', subject: 'member' }];

/** What members write to the fund in the portal. */
const talkingToMembers: Grant[] = [{ action: ['read', 'answer'], subject: 'portalConversation' }];

/** What came in through every channel: taking down what somebody says on the telephone, and looking after what got stuck. */
const takingIn: Grant[] = [{ action: ['read', 'create', 'attach', 'retry'], subject: 'intakeItem' }];

/** Messages that could not be delivered: trying again, or giving them up. */
const lookingAfterDeliveries: Grant[] = [{ action: ['read', 'retry', 'giveUp'], subject: 'outboxMessage' }];

/** Being there or away, of oneself; cases are given to people by it. */
const ownPresence: Grant[] = [
  { action: ['read', 'update'], subject: 'presence' },
  { action: ['read', 'create', 'delete'], subject: 'absence' },
];

/** Texts for answers: whoever writes to members looks them up. */
const textsForAnswers: Grant[] = [{ action: 'read', subject: 'textModule' }];

/** Who can do what, who answers for whom, and who is away when: of all people of the fund. */
const planningWork: Grant[] = [
  { action: ['read', 'update'], subject: ['workProfile', 'caseload'] },
  { action: 'update', subject: 'absence' },
  { action: 'read', subject: ['caseReport', 'serviceLevel'] },
  { action: 'publish', subject: 'textModule' },
];

/** What a fund looks up about its members; bank and income data are among it and come masked. */
const memberFacts = [
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
  'exemption',
  'annualIncomeCents',
  'paymentMethod',
  'iban',
  'bic',
  'accountHolder',
  'dataLock',
  'status',
  'createdAt',
  'updatedAt',
];

/**
 * Which classes of sensitive data a role sees in full (see sensitive-fields.ts): those whose work is with the person. Everybody else
 * gets them masked.
 */
export const seesByRole: Record<Role, readonly Sensitivity[]> = {
  businessAdmin: [],
  caseworker: ['bank', 'income', 'health'],
  teamLead: ['bank', 'income', 'health'],
  // Reads letters to the fund's members and changes nothing; payments are the provider's work.
  fundUser: ['health'],
  providerStaff: ['bank', 'income', 'health'],
  surveyAgent: [],
  operator: [],
  partner: [],
  member: [],
};

/**
 * What each role may do as the product ships it. Tenants are not named here: every rule is narrowed to the tenants of the person
 * when the ability is built (see ability.ts). The console and the portal get the same rules.
 */
export const grantsByRole: Record<Role, Grant[]> = {
  businessAdmin: [
    ...reading,
    { action: 'read', subject: [...records, ...bankRecords, 'task', 'configurationVersion', 'schedule', 'delivery'] },
    { action: ['create', 'update', 'delete'], subject: ['product', 'partner', 'team', 'form', 'decisionTable'] },
    { action: 'read', subject: ['formInsight', 'decisionRecord'] },
    { action: ['publish', 'create', 'release'], subject: 'configurationVersion' },
    { action: ['read', 'publish'], subject: ['textModule', 'serviceLevel'] },
    ...signing,
    { action: ['read', 'create', 'rotate', 'revoke'], subject: 'partnerCredential' },
    { action: ['update', 'start'], subject: 'schedule' },
    { action: ['start', 'pause', 'resume', 'cancel'], subject: 'run' },
    { action: 'simulate', subject: 'bank' },
    { action: 'read', subject: ['dashboard', 'auditRecord'] },
    { action: ['read', 'publish', 'narrow', 'preview'], subject: 'role' },
    ...helpingStaff,
    ...dataProtection,
    ...lookingAfterDeliveries,
  ],
  caseworker: [
    ...reading,
    { action: 'read', subject: [...records, 'member', 'memberDocument', 'task', 'case', 'dashboard'] },
    { action: 'update', subject: ['member', 'case'] },
    ...caringForMembers,
    ...talkingToMembers,
    ...takingIn,
    ...planningTasks,
    ...formRequests,
    ...ownPresence,
    ...textsForAnswers,
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
    ...caringForMembers,
    ...talkingToMembers,
    ...takingIn,
    ...planningTasks,
    ...formRequests,
    ...ownPresence,
    ...textsForAnswers,
    ...planningWork,
    { action: 'read', subject: 'formInsight' },
    { action: 'create', subject: ['case', 'task'] },
    { action: ['resolve', 'assign'], subject: 'task' },
    { action: 'assign', subject: 'bankEvent' },
    { action: 'defer', subject: 'receivable' },
    { action: 'release', subject: ['bankFile', 'run', 'configurationVersion', 'task', 'caseBatch'] },
    ...signing,
    // A fund's own team lead takes away from roles in that fund; nobody there can add to them.
    { action: ['read', 'narrow', 'preview'], subject: 'role' },
    { action: 'read', subject: ['auditRecord', 'retentionRun', 'tombstone', 'processor'] },
    { action: ['export', 'lock', 'readLocked'], subject: 'member' },
    ...helpingStaff,
  ],
  fundUser: [
    ...reading,
    { action: 'read', subject: [...records, ...bankRecords, 'task', 'dashboard', 'delivery'] },
    { action: 'read', subject: 'member', fields: memberFacts },
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
    ...caringForMembers,
    ...talkingToMembers,
    ...takingIn,
    ...planningTasks,
    ...formRequests,
    ...ownPresence,
    ...textsForAnswers,
    { action: 'read', subject: 'formInsight' },
    { action: 'create', subject: ['case', 'task', 'delivery', 'bankMessage'] },
    { action: 'resolve', subject: 'task' },
    { action: 'assign', subject: 'bankEvent' },
    { action: 'defer', subject: 'receivable' },
    { action: ['start', 'pause', 'resume', 'cancel', 'release'], subject: 'run' },
    { action: ['retry', 'skip'], subject: 'incident' },
    { action: 'release', subject: ['task', 'caseBatch'] },
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
      subject: ['run', 'runStage', 'incident', 'schedule', 'dashboard', 'auditRecord', 'task'],
    },
    { action: ['pause', 'resume', 'cancel'], subject: 'run' },
    { action: ['retry', 'skip'], subject: 'incident' },
    { action: ['update', 'start'], subject: 'schedule' },
    ...lookingAfterDeliveries,
  ],
  partner: [],
  // Acts for itself alone: the use cases take the member from the scope.
  member: [{ action: 'create', subject: 'formSubmission' }],
};
