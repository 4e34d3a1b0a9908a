import type { RoleChange } from '../../../../server/src/ability/compare-roles';
import type { RoleDefinition } from '../../../../server/src/ability/role-definition';
import type { Sensitivity } from '../../../../server/src/ability/sensitive-fields';
import { request } from '../../api/api';

export type { RoleChange, RoleDefinition, Sensitivity };

export interface RoleRow {
  key: string;
  rights: number;
  sees: Sensitivity[];
  state: 'asShipped' | 'adapted' | 'asForAll' | 'narrowed';
  hasDraft: boolean;
  people: number;
  version: number;
  author: string;
  publishedAt: string;
}

export interface RoleVersion {
  tenant: string;
  version: number;
  author: string;
  publishedAt: string;
  changes: RoleChange[];
}

export interface RoleDetail {
  key: RoleDefinition['key'];
  tenant: string;
  shipped: RoleDefinition;
  effective: RoleDefinition;
  draft: { definition: RoleDefinition; author: string; updatedAt: string } | null;
  versions: RoleVersion[];
  mayPublish: boolean;
}

export interface CatalogueSubject {
  subject: string;
  actions: string[];
  fields: { name: string; sensitivity?: Sensitivity; canBeCondition: boolean }[];
}

export interface PreviewPerson {
  id: string;
  name: string;
  roles: string[];
}

export interface Preview {
  person: PreviewPerson;
  actions: string[];
  count: number;
  fields: { name: string; visibility: 'shown' | 'masked' | 'hidden' }[];
  isWithheld: boolean;
  records: Record<string, unknown>[];
}

export interface PreviewRequest {
  tenant: string;
  personId: string;
  subject: string;
  trial?: RoleDefinition;
}

export interface Publication {
  version: number;
  /** `draft`: it waits for a second person. */
  status: 'published' | 'draft';
}

const shared = '*';

/** What the pages of roles ask the server. `*` stands for the roles of all funds. */
export const rolesApi = {
  catalogue: () => request<CatalogueSubject[]>('/kernel/role-catalogue'),
  list: (tenant: string) => request<RoleRow[]>('/kernel/roles', { query: { tenant } }),
  show: (role: string, tenant: string) => request<RoleDetail>(`/kernel/roles/${role}`, { query: { tenant } }),
  keepDraft: (tenant: string, definition: RoleDefinition) =>
    request<void>(`/kernel/roles/${definition.key}/draft`, { method: 'PUT', body: { tenant, definition } }),
  dropDraft: (tenant: string, role: string) =>
    request<void>(`/kernel/roles/${role}/draft`, { method: 'DELETE', query: { tenant } }),
  publish: (tenant: string, definition: RoleDefinition) =>
    tenant === shared
      ? request<Publication>(`/kernel/roles/${definition.key}/publish`, { method: 'POST', body: { definition } })
      : request<Publication>(`/kernel/roles/${definition.key}/narrow`, {
          method: 'POST',
          body: { tenant, definition },
        }),
  followShipped: (tenant: string, role: string) =>
    request<Publication>(`/kernel/roles/${role}/narrow`, {
      method: 'POST',
      body: { tenant, definition: { key: role, asShipped: true } },
    }),
  people: (tenant: string) => request<PreviewPerson[]>('/kernel/role-preview/people', { query: { tenant } }),
  preview: (body: PreviewRequest) => request<Preview>('/kernel/role-preview', { method: 'POST', body }),
};
