import type { FormDefinition } from '@kassenwerk/forms/model';
import { request, type Text } from '@kassenwerk/kernel/console';

/** Forms for all funds, which the provider keeps. */
export const sharedForms = '*';

export interface FormRow {
  key: string;
  title: Text;
  area: string;
  /** The fund's own, or `*` for the shared one. */
  tenant: string;
  /** Newest published version; nothing is published yet without one. */
  version: number | null;
  validFrom: string | null;
  author: string;
  hasDraft: boolean;
  /** A version that waits for a second person. */
  isWaiting: boolean;
}

export interface FormVersion {
  tenant: string;
  version: number;
  status: 'draft' | 'published' | 'refused' | 'withdrawn';
  author: string;
  reviewer: string | null;
  validFrom: string | null;
  createdAt: string;
  /** What is different from the version before it, in sentences. */
  differences: Text[];
}

export interface FormDetail {
  key: string;
  tenant: string;
  /** What holds now; nothing is published yet without one. */
  effective: FormDefinition | null;
  draft: { definition: FormDefinition; author: string; updatedAt: string } | null;
  versions: FormVersion[];
  mayPublish: boolean;
}

export interface Publication {
  version: number;
  /** `draft`: it waits for a second person. */
  status: 'published' | 'draft';
}

export interface ReleaseOfForm {
  tenant: string;
  definition: FormDefinition;
  /** When it takes effect; at once without it. */
  validFrom?: string;
  /** What is new, in the words of the person. */
  note?: string;
}

const path = (key: string): string => `/forms/definitions/${key}`;

/** What the pages of forms ask the server. */
export const formsApi = {
  list: (tenant: string) => request<FormRow[]>('/forms/definitions', { query: { tenant } }),
  show: (key: string, tenant: string) => request<FormDetail>(path(key), { query: { tenant } }),
  version: (key: string, { tenant, version }: Pick<FormVersion, 'tenant' | 'version'>) =>
    request<FormDefinition>(`${path(key)}/versions/${version}`, { query: { tenant } }),
  keepDraft: (tenant: string, definition: FormDefinition) =>
    request<void>(`${path(definition.key)}/draft`, { method: 'PUT', body: { tenant, definition } }),
  dropDraft: (tenant: string, key: string) => request<void>(`${path(key)}/draft`, { method: 'DELETE', query: { tenant } }),
  publish: ({ definition, ...release }: ReleaseOfForm) =>
    request<Publication>(`${path(definition.key)}/publish`, { method: 'POST', body: { ...release, definition } }),
};
