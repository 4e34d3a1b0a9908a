import { releaseTypes } from './release-types';

/** Append-only: who did what, why, to what. */
const auditRecord = {
  kind: 'collectionType',
  collectionName: 'audit_records',
  info: { singularName: 'audit-record', pluralName: 'audit-records', displayName: 'Audit record' },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    happenedAt: { type: 'datetime' },
    actorKind: { type: 'string' },
    actorId: { type: 'string' },
    actorName: { type: 'string' },
    purpose: { type: 'string' },
    action: { type: 'string' },
    subjectType: { type: 'string' },
    subjectId: { type: 'string' },
    memberId: { type: 'string' },
    details: { type: 'json' },
  },
};

/** Before and after of one change to a person's record; goes with the person, while the audit record stays. */
const auditValue = {
  kind: 'collectionType',
  collectionName: 'audit_values',
  info: { singularName: 'audit-value', pluralName: 'audit-values', displayName: 'Audit value' },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    memberId: { type: 'string' },
    /** Hash of the values and a salt, as it stands in the audit record. */
    commitment: { type: 'string' },
    sealed: { type: 'text', private: true },
  },
};

/** Effects that leave the system; written in the transaction of the state that causes them. */
const outboxMessage = {
  kind: 'collectionType',
  collectionName: 'outbox_messages',
  info: { singularName: 'outbox-message', pluralName: 'outbox-messages', displayName: 'Outbox message' },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    topic: { type: 'string' },
    key: { type: 'string' },
    subject: { type: 'string' },
    payload: { type: 'json', private: true },
    status: { type: 'string' },
    attempts: { type: 'integer' },
    dueAt: { type: 'datetime' },
    lastError: { type: 'text' },
    /** Why somebody has given it up. */
    giveUpReason: { type: 'text' },
  },
};

/** Immutable versions of everything that business admins configure; tenant '*' is shipped for all. */
const configurationVersion = {
  kind: 'collectionType',
  collectionName: 'configuration_versions',
  info: {
    singularName: 'configuration-version',
    pluralName: 'configuration-versions',
    displayName: 'Configuration version',
  },
  options: { draftAndPublish: false },
  pluginOptions: { kassenwerk: { sharedRows: true } },
  attributes: {
    tenant: { type: 'string' },
    kind: { type: 'string' },
    key: { type: 'string' },
    version: { type: 'integer' },
    status: { type: 'string' },
    definition: { type: 'json' },
    hash: { type: 'string' },
    author: { type: 'string' },
    reviewer: { type: 'string' },
    validFrom: { type: 'datetime' },
  },
};

/** The keys of a fund, wrapped with the master key, which never lies in the database. */
const encryptionKey = {
  kind: 'collectionType',
  collectionName: 'encryption_keys',
  info: { singularName: 'encryption-key', pluralName: 'encryption-keys', displayName: 'Encryption key' },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    keyId: { type: 'string' },
    purpose: { type: 'string' },
    version: { type: 'integer' },
    wrapped: { type: 'string', private: true },
    masterId: { type: 'string' },
    status: { type: 'string' },
  },
};

/** Work in progress on a configuration; nobody works by it. */
const configurationDraft = {
  kind: 'collectionType',
  collectionName: 'configuration_drafts',
  info: { singularName: 'configuration-draft', pluralName: 'configuration-drafts', displayName: 'Configuration draft' },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    kind: { type: 'string' },
    key: { type: 'string' },
    definition: { type: 'json' },
    author: { type: 'string' },
  },
};

/** Names under which partners know members; without this table nobody can turn them back. */
const partnerPseudonym = {
  kind: 'collectionType',
  collectionName: 'partner_pseudonyms',
  info: { singularName: 'partner-pseudonym', pluralName: 'partner-pseudonyms', displayName: 'Partner pseudonym' },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    partnerKey: { type: 'string' },
    subjectId: { type: 'string' },
    pseudonym: { type: 'string' },
  },
};

/** A lock on the data of one person, set here; one that the fund delivers stands with the member. */
const dataLock = {
  kind: 'collectionType',
  collectionName: 'data_locks',
  info: { singularName: 'data-lock', pluralName: 'data-locks', displayName: 'Data lock' },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    memberId: { type: 'string' },
    reason: { type: 'text' },
    setBy: { type: 'string' },
    setAt: { type: 'datetime' },
    liftedBy: { type: 'string' },
    liftedAt: { type: 'datetime' },
    liftReason: { type: 'text' },
  },
};

/** The text around the values of letters, shared by all of the same shape; holds nothing of any person. */
const letterFrame = {
  kind: 'collectionType',
  collectionName: 'letter_frames',
  info: { singularName: 'letter-frame', pluralName: 'letter-frames', displayName: 'Letter frame' },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    key: { type: 'string' },
    fixedText: { type: 'text' },
  },
};

export const contentTypes = {
  'audit-record': { schema: auditRecord },
  'audit-value': { schema: auditValue },
  'outbox-message': { schema: outboxMessage },
  'configuration-version': { schema: configurationVersion },
  'encryption-key': { schema: encryptionKey },
  'configuration-draft': { schema: configurationDraft },
  ...releaseTypes,
  'partner-pseudonym': { schema: partnerPseudonym },
  'data-lock': { schema: dataLock },
  'letter-frame': { schema: letterFrame },
};
