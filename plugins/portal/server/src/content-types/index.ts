/** A member's access to the portal. Codes and passwords are kept as hashes. */
const portalAccount = {
  kind: 'collectionType',
  collectionName: 'portal_accounts',
  info: { singularName: 'portal-account', pluralName: 'portal-accounts', displayName: 'Portal account' },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    memberId: { type: 'string' },
    email: { type: 'string' },
    status: { type: 'string' },
    passwordHash: { type: 'string', private: true },
    codeHash: { type: 'string', private: true },
    codeExpiresAt: { type: 'datetime' },
    resetHash: { type: 'string', private: true },
    resetExpiresAt: { type: 'datetime' },
    invitedAt: { type: 'datetime' },
    activatedAt: { type: 'datetime' },
    lastSignInAt: { type: 'datetime' },
  },
};

/** One device on which a member is signed in. */
const portalSession = {
  kind: 'collectionType',
  collectionName: 'portal_sessions',
  info: { singularName: 'portal-session', pluralName: 'portal-sessions', displayName: 'Portal session' },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    memberId: { type: 'string' },
    addressPrefix: { type: 'string' },
    browser: { type: 'string' },
    expiresAt: { type: 'datetime' },
    lastSeenAt: { type: 'datetime' },
    revokedAt: { type: 'datetime' },
  },
};

export const contentTypes = {
  'portal-account': { schema: portalAccount },
  'portal-session': { schema: portalSession },
};
