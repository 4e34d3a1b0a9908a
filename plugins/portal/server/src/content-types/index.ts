/** A member's access to the portal. Codes and passwords are kept as hashes, the secret of the second factor encrypted. */
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
    totpSecret: { type: 'text', private: true },
    totpPending: { type: 'text', private: true },
    totpStep: { type: 'integer' },
    recoveryHashes: { type: 'json', private: true },
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

/** What a member and the fund write to each other about one thing. What it is about is encrypted. */
const portalConversation = {
  kind: 'collectionType',
  collectionName: 'portal_conversations',
  info: { singularName: 'portal-conversation', pluralName: 'portal-conversations', displayName: 'Portal conversation' },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    memberId: { type: 'string' },
    topic: { type: 'text', private: true },
    reference: { type: 'string' },
    status: { type: 'string' },
    unreadByFund: { type: 'integer' },
    unreadByMember: { type: 'integer' },
    lastAt: { type: 'datetime' },
  },
};

/** One text of a conversation, encrypted. */
const portalMessage = {
  kind: 'collectionType',
  collectionName: 'portal_messages',
  info: { singularName: 'portal-message', pluralName: 'portal-messages', displayName: 'Portal message' },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    memberId: { type: 'string' },
    conversationId: { type: 'string' },
    sender: { type: 'string' },
    author: { type: 'string' },
    content: { type: 'text', private: true },
    sentAt: { type: 'datetime' },
  },
};

export const contentTypes = {
  'portal-account': { schema: portalAccount },
  'portal-session': { schema: portalSession },
  'portal-conversation': { schema: portalConversation },
  'portal-message': { schema: portalMessage },
};
