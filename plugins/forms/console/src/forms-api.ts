import type { Difference, FormDefinition, Texts } from '@kassenwerk/forms/model';
import { request } from '@kassenwerk/kernel/console';

export interface FormRow {
  key: string;
  /** Of a draft it may be missing. */
  title?: Texts;
  area?: string;
  access?: string;
  /** What holds now; nothing is released yet without one. */
  version: number | null;
  hash: string | null;
  /** Since when it holds. */
  validFrom: string | null;
  /** A newer one that waits for a second person (`draft`) or for its day. */
  next: { version: number; status: 'draft' | 'published'; validFrom: string | null } | null;
  /** The fund's own, or the one shipped for all funds. */
  isOwn: boolean;
  isDrafted: boolean;
}

export interface FormVersion {
  tenant: string;
  version: number;
  status: 'draft' | 'published' | 'refused' | 'withdrawn';
  hash: string;
  author: string;
  reviewer: string | null;
  validFrom: string | null;
  createdAt: string;
  /** Against the version before it. */
  differences: Difference[];
  isCurrent: boolean;
}

/** A version that does not hold yet: it waits for a second person (`draft`) or for its day. */
export interface NextVersion {
  version: number;
  status: 'draft' | 'published';
  hash: string;
  author: string;
  createdAt: string;
  validFrom: string | null;
  definition: FormDefinition;
}

export interface FormDetail {
  key: string;
  /** What somebody who begins now begins with; said when saving, so that nobody writes over another's work unseen. */
  revision: string;
  next: NextVersion | null;
  current: { tenant: string; version: number; hash: string; definition: FormDefinition } | null;
  draft: { definition: FormDefinition; author: string; updatedAt: string } | null;
}

export interface Publication {
  version: number;
  changed: boolean;
  /** `draft`: it waits for a second person. */
  status: 'published' | 'draft';
}

export interface ReleaseOfForm {
  tenant: string;
  definition: FormDefinition;
  revision: string;
  /** Day on which it takes effect; at once without it. */
  validFrom?: string;
}

interface Named {
  tenant: string;
  key: string;
}

const path = (key: string): string => `/forms/definitions/${key}`;

/** What the pages of forms ask the server. */
export const formsApi = {
  list: (tenant: string) => request<FormRow[]>('/forms/definitions', { query: { tenant } }),
  show: ({ tenant, key }: Named) => request<FormDetail>(path(key), { query: { tenant } }),
  versions: ({ tenant, key }: Named) => request<FormVersion[]>(`${path(key)}/versions`, { query: { tenant } }),
  version: ({ tenant, key }: Named, hash: string) =>
    request<{ definition: FormDefinition }>(`${path(key)}/version`, { query: { tenant, hash } }),
  /** For partners: how the version that holds is submitted. */
  openApi: ({ tenant, key }: Named) => request<object>(`${path(key)}/openapi`, { query: { tenant } }),
  /** @param revision see `FormDetail`; without it a draft of the same name is replaced */
  keepDraft: (tenant: string, definition: FormDefinition, revision?: string) =>
    request<{ revision: string }>(`${path(definition.key)}/draft`, {
      method: 'PUT',
      body: { tenant, definition, revision },
    }),
  dropDraft: ({ tenant, key }: Named) => request<void>(`${path(key)}/draft`, { method: 'DELETE', query: { tenant } }),
  publish: ({ definition, ...release }: ReleaseOfForm) =>
    request<Publication>(`${path(definition.key)}/publish`, { method: 'POST', body: { ...release, definition } }),
  rollBack: ({ tenant, key }: Named, hash: string) =>
    request<Publication>(`${path(key)}/roll-back`, { method: 'POST', body: { tenant, hash } }),
};

/** What somebody goes on with: the draft, else what waits, else what holds. */
export const newestDefinition = ({ draft, next, current }: FormDetail): FormDefinition =>
  (draft ?? next ?? current)!.definition;
