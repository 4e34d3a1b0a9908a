/** What a partner's program signs in with. The secret is shown once and kept as a hash. */
const partnerCredential = {
  kind: 'collectionType',
  collectionName: 'partner_credentials',
  info: {
    singularName: 'partner-credential',
    pluralName: 'partner-credentials',
    displayName: 'Partner credential',
  },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    partnerId: { type: 'string' },
    name: { type: 'string' },
    clientId: { type: 'string' },
    secretHash: { type: 'string', private: true },
    scopes: { type: 'json' },
    addresses: { type: 'json' },
    expiresAt: { type: 'datetime' },
    revokedAt: { type: 'datetime' },
    lastUsedAt: { type: 'datetime' },
  },
};

/** What shall become of somebody's access once a second person has signed it. What was wished is kept until then alone. */
const staffChange = {
  kind: 'collectionType',
  collectionName: 'staff_changes',
  info: { singularName: 'staff-change', pluralName: 'staff-changes', displayName: 'Change of access' },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    accountId: { type: 'integer' },
    username: { type: 'string' },
    before: { type: 'json', private: true },
    wish: { type: 'json', private: true },
    authors: { type: 'json' },
    status: { type: 'string' },
  },
};

export const contentTypes = {
  'partner-credential': { schema: partnerCredential },
  'staff-change': { schema: staffChange },
};
