/** Something that several people have to sign before it takes effect. */
const release = {
  kind: 'collectionType',
  collectionName: 'releases',
  info: { singularName: 'release', pluralName: 'releases', displayName: 'Release' },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    kind: { type: 'string' },
    subjectType: { type: 'string' },
    subjectId: { type: 'string' },
    title: { type: 'json' },
    facts: { type: 'json' },
    hash: { type: 'string' },
    needed: { type: 'integer' },
    excluded: { type: 'json', private: true },
    status: { type: 'string' },
    requestedBy: { type: 'string' },
    requestedByName: { type: 'string' },
    expiresAt: { type: 'datetime' },
    decidedAt: { type: 'datetime' },
    reason: { type: 'text' },
  },
};

/** One signature of one person; only that it became void is ever added to it. */
const releaseSignature = {
  kind: 'collectionType',
  collectionName: 'release_signatures',
  info: {
    singularName: 'release-signature',
    pluralName: 'release-signatures',
    displayName: 'Release signature',
  },
  options: { draftAndPublish: false },
  attributes: {
    tenant: { type: 'string' },
    releaseId: { type: 'integer' },
    signedBy: { type: 'string' },
    signerName: { type: 'string' },
    hash: { type: 'string' },
    comment: { type: 'text' },
    signedAt: { type: 'datetime' },
    isVoid: { type: 'boolean' },
  },
};

export const releaseTypes = {
  release: { schema: release },
  'release-signature': { schema: releaseSignature },
};
