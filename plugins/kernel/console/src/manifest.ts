import type { ComponentType, ReactElement } from 'react';
import type { Api } from './api/api';

/** Nested message tree of one language, merged into the messages of the shell. */
export interface Messages {
  [key: string]: string | Messages;
}

/** A domain verb on the data provider, e.g. `pauseRun(id)`. */
export type Verb = (...parameters: never[]) => Promise<unknown>;

/** One kind of record that the console lists; `name` is the address in the browser, `path` the one on the server. */
export interface ConsoleResource {
  name: string;
  path: string;
  /** Subject of the ability that decides what is shown. */
  subject: string;
  /** Fields that the search box looks into, or `server` where the server has a search of its own; without it the list has no search box. */
  search?: readonly string[] | 'server';
  /** The same for fields of sensitive data, by the subject that one has to `see`: `bankData`, `incomeData`, `healthData`. */
  sensitiveSearch?: Readonly<Record<string, readonly string[]>>;
  /** Fields that lists ask for; without it all of them. Worth naming where records carry large documents. */
  listFields?: readonly string[];
  /** `false` for records that belong to no fund. */
  hasTenant?: boolean;
  /** Also has rows for the whole installation (fund `*`), which stay visible when one fund is chosen. */
  hasSharedRows?: boolean;
  list?: ComponentType;
  show?: ComponentType;
  edit?: ComponentType;
  create?: ComponentType;
}

export type MenuSection = 'overview' | 'work' | 'collection' | 'operations' | 'masterData';

export interface MenuEntry {
  to: string;
  /** Message key. */
  label: string;
  icon: ComponentType<{ fontSize?: 'small' | 'inherit' }>;
  section: MenuSection;
  /** Subject that must be readable for the entry to appear. */
  subject: string;
}

/**
 * What a plugin adds to the console; the shell finds it through `admin/src/registry.ts` and knows nothing else of it.
 * Removing the manifest removes the pages.
 */
export interface ConsoleManifest {
  key: string;
  resources: readonly ConsoleResource[];
  menu: readonly MenuEntry[];
  messages: { de: Messages; en: Messages };
  routes?: readonly { path: string; element: ReactElement }[];
  /** Pages for people who are not signed in, within the frame of the sign-in page. */
  publicRoutes?: readonly { path: string; element: ReactElement }[];
  verbs?(api: Api): Record<string, Verb>;
  /** Which query keys become stale when the server reports an event of a type; `run/:id` is the one it names. */
  live?: Readonly<Record<string, readonly string[]>>;
  /** What the plugin shows at a place that another page offers, e.g. `runs.list.actions`. */
  slots?: Readonly<Record<string, ComponentType>>;
}
