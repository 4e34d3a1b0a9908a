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

export const contentTypes = { 'partner-credential': { schema: partnerCredential } };
