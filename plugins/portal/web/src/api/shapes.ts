import type { Answers, FormDefinition, FormError, PrefillData, Texts } from '@kassenwerk/forms/model';

export interface Branding {
  name: string;
  primary: string;
  accent: string;
  logo: string;
  phone: string;
  email: string;
  imprint: string;
  privacy: string;
  accessibility: string;
}

export interface SignedIn {
  member: string;
  token: string;
  expiresAt: string;
}

export interface OwnData {
  salutation: string | null;
  firstName: string;
  lastName: string;
  birthDate: string;
  memberNumber: string;
  kvnr: string | null;
  street: string | null;
  houseNumber: string | null;
  addressSupplement: string | null;
  postalCode: string | null;
  town: string | null;
  country: string | null;
  membershipStart: string | null;
  membershipEnd: string | null;
  email: string | null;
  ibanEnd: string | null;
}

export interface OwnDocument {
  id: string;
  title: string;
  date: string;
}

export interface OwnRequest {
  number: string | null;
  title: string;
  status: string;
  isAssigned: boolean;
  receivedAt: string;
  dueOn: string | null;
  closedAt: string | null;
}

export interface OwnSubmission {
  reference: string;
  form: string;
  status: string;
  submittedAt: string;
}

export interface SubmissionDetail {
  reference: string;
  status: string;
  submittedAt: string;
  form: { key: string; version: number; hash: string; title: Texts };
  pages: readonly { id: string; title: string; lines: readonly { path: string; label: string; shown: string }[] }[];
  files: readonly { id: string; name: string; bytes: number }[];
  coSignature: {
    status: 'open' | 'signed' | 'refused' | 'expired';
    decidedAt: string | null;
    expiresAt: string;
    /** While it is asked for. */
    token?: string;
  } | null;
}

export interface FormHead {
  key: string;
  hash: string;
  title: Texts;
  description: Texts | null;
  area: string;
  access: 'anyone' | 'member';
  languages: readonly string[];
}

export interface FormToFillIn {
  key: string;
  version: number;
  hash: string;
  definition: FormDefinition;
  prefill: PrefillData;
}

export interface DraftContent {
  answers: Answers;
  page?: string;
  language?: string;
  uploadKey?: string;
}

export interface Draft extends DraftContent {
  form: string;
  revision: number;
  expiresAt: string;
  begunBySignedIn: boolean;
}

export interface Receipt {
  reference: string;
  submittedAt: string;
  status: string;
  form: { title: Texts; version: number; hash: string };
  confirmation: Texts;
  answerBy?: string;
  coSignature?: { token: string; expiresAt: string };
}

export interface Problem {
  code: string;
  message: string;
  details?: { fields?: readonly FormError[] };
}
