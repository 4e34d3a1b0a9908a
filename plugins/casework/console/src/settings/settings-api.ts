import { request, type ShownVersion, type Text } from '@kassenwerk/kernel/console';
import type { Priority } from '../casework-api';

/** One version of a setting, as its page lists it. */
export interface SettingsVersion<T> extends ShownVersion {
  author: string;
  reviewer: string | null;
  createdAt: string;
  definition: T;
}

export interface Settings<T> {
  /** Said when publishing, so that nobody writes over another's work unseen. */
  revision: string;
  versions: SettingsVersion<T>[];
}

export interface Publication {
  version: number;
  status: 'published' | 'draft';
}

export interface TextModuleRow {
  key: string;
  title: Text;
  topics: string[];
  subject: string;
  body: string;
  /** None while nobody has released it. */
  version: number | null;
  isOwn: boolean;
  isOffered: boolean;
  waits: boolean;
}

export interface TextModuleDefinition {
  title: Text;
  topics?: string[];
  subject: string;
  body: string;
  isOffered?: boolean;
}

export interface ServiceLevel {
  area?: string;
  topic?: string;
  channel?: string;
  priority?: Priority;
  answerDays?: number;
  statutoryDays?: number;
  /** `null`: it stays with whoever has it. */
  giveBackHours?: number | null;
  escalation?: { after: 'received' | 'due'; hours: number }[];
}

export interface ServiceLevels {
  opensAt: string;
  closesAt: string;
  /** 'MM-DD' */
  closedOn: string[];
  state?: string | undefined;
  levels: ServiceLevel[];
}

export interface AnswerSettings {
  answersByMail: boolean;
  answersInPortal?: boolean;
  answersByLetter?: boolean;
  senderName?: string;
  signature?: string;
}

export interface Example {
  area: string;
  topic: string | null;
  channel: string | null;
  priority: Priority;
  receivedOn: string;
  timeOfDay: string;
}

interface Change<T> {
  definition: T;
  revision: string;
}

const post = (body: object) => ({ method: 'POST' as const, body });

/** What holds now, else what waits, else nothing. */
export const newestOf = <T>({ versions }: Settings<T>): T | undefined =>
  (versions.find(({ status }) => status === 'draft') ?? versions.find(({ isCurrent }) => isCurrent) ?? versions[0])
    ?.definition;

/** What the pages of texts and service levels ask the server. */
export const settingsApi = {
  textModules: (tenant: string) =>
    request<{ variables: string[]; modules: TextModuleRow[] }>('/casework/text-modules', { query: { tenant } }),
  textModule: (tenant: string, key: string) =>
    request<Settings<TextModuleDefinition> & { variables: string[] }>(`/casework/text-modules/${key}`, {
      query: { tenant },
    }),
  publishTextModule: (tenant: string, key: string, change: Change<TextModuleDefinition>) =>
    request<Publication>(`/casework/text-modules/${key}/publish`, post({ tenant, ...change })),
  tryTextModule: (tenant: string, text: { subject: string; body: string; number?: string }) =>
    request<{ subject: string; body: string; missing: string[] }>(
      '/casework/text-module-preview',
      post({ tenant, ...text }),
    ),
  serviceLevels: (tenant: string) =>
    request<Settings<ServiceLevels> & { fundState: string | null }>('/casework/service-levels', { query: { tenant } }),
  publishServiceLevels: (tenant: string, change: Change<ServiceLevels>) =>
    request<Publication>('/casework/service-levels/publish', post({ tenant, ...change })),
  tryServiceLevels: (tenant: string, definition: ServiceLevels, example: Example) =>
    request<{
      answerDueAt: string | null;
      dueOn: string | null;
      giveBackAt: string | null;
      escalations: (string | null)[];
    }>('/casework/service-level-preview', post({ tenant, definition, ...example })),
  answerSettings: (tenant: string) =>
    request<Settings<AnswerSettings> & { usualSignature: string; variables: string[] }>('/casework/answer-settings', {
      query: { tenant },
    }),
  publishAnswerSettings: (tenant: string, change: Change<AnswerSettings>) =>
    request<Publication>('/casework/answer-settings/publish', post({ tenant, ...change })),
};
