type AttributeType = 'string' | 'text' | 'integer' | 'biginteger' | 'date' | 'datetime' | 'json';

interface Names {
  singular: string;
  plural: string;
  displayName: string;
}

/** A flat record of one fund. Sealed texts and hashes are private: no generated answer carries them. */
const record = (
  { singular, plural, displayName }: Names,
  attributes: Record<string, AttributeType>,
  hidden: readonly string[] = [],
) => ({
  schema: {
    kind: 'collectionType',
    collectionName: plural.replaceAll('-', '_'),
    info: { singularName: singular, pluralName: plural, displayName },
    options: { draftAndPublish: false },
    attributes: {
      tenant: { type: 'string' },
      ...Object.fromEntries(
        Object.entries(attributes).map(([name, type]) => [
          name,
          { type, ...(hidden.includes(name) ? { private: true } : {}) },
        ]),
      ),
    },
  },
});

/** What somebody submitted, once and for all: the answers are encrypted with the fund's key. */
const submission = record(
  { singular: 'form-submission', plural: 'form-submissions', displayName: 'Form submission' },
  {
    formKey: 'string',
    formVersion: 'integer',
    formHash: 'string',
    formTenant: 'string',
    reference: 'string',
    channel: 'string',
    language: 'string',
    status: 'string',
    memberId: 'string',
    caseId: 'string',
    answers: 'text',
    answersTag: 'string',
    idempotencyKey: 'string',
    subjectTag: 'string',
    limitKey: 'string',
    submittedAt: 'datetime',
  },
  ['answers', 'answersTag', 'idempotencyKey', 'subjectTag', 'limitKey'],
);

/** Answers on their way: whoever has the link goes on, on whatever device. */
const draft = record(
  { singular: 'form-draft', plural: 'form-drafts', displayName: 'Form draft' },
  {
    formKey: 'string',
    formHash: 'string',
    tokenHash: 'string',
    content: 'text',
    revision: 'integer',
    memberId: 'string',
    expiresAt: 'datetime',
  },
  ['tokenHash', 'content'],
);

/** An uploaded file; encrypted on the disk, its name encrypted here. Without a submission or another holder it expires. */
const file = record(
  { singular: 'form-file', plural: 'form-files', displayName: 'Form file' },
  {
    submissionId: 'string',
    formKey: 'string',
    fieldId: 'string',
    uploadTag: 'string',
    name: 'text',
    kind: 'string',
    bytes: 'integer',
    pages: 'integer',
    contentHash: 'string',
    virusCheck: 'string',
    heldBy: 'string',
    memberId: 'string',
    attachedAt: 'datetime',
    expiresAt: 'datetime',
  },
  ['uploadTag', 'name', 'contentHash'],
);

/** A file on its way, in pieces that may come hours apart; its name and its pieces are encrypted. */
const upload = record(
  { singular: 'form-upload', plural: 'form-uploads', displayName: 'Form upload' },
  {
    formKey: 'string',
    fieldId: 'string',
    uploadTag: 'string',
    name: 'text',
    totalBytes: 'integer',
    receivedBytes: 'integer',
    pieces: 'json',
    fileId: 'string',
    expiresAt: 'datetime',
  },
  ['uploadTag', 'name', 'pieces'],
);

/** The agreement of a second person, asked for by a link. */
const coSignature = record(
  { singular: 'form-co-signature', plural: 'form-co-signatures', displayName: 'Form co-signature' },
  {
    submissionId: 'string',
    tokenHash: 'string',
    status: 'string',
    signature: 'text',
    decidedAt: 'datetime',
    expiresAt: 'datetime',
  },
  ['tokenHash', 'signature'],
);

/** How often what happened on a day: numbers alone, nothing that tells one visitor from another. */
const insight = record(
  { singular: 'form-insight', plural: 'form-insights', displayName: 'Form insight' },
  {
    formKey: 'string',
    formVersion: 'integer',
    day: 'date',
    event: 'string',
    page: 'string',
    field: 'string',
    happened: 'biginteger',
    totalSeconds: 'biginteger',
  },
);

export const contentTypes = {
  'form-submission': submission,
  'form-draft': draft,
  'form-file': file,
  'form-upload': upload,
  'form-co-signature': coSignature,
  'form-insight': insight,
};
