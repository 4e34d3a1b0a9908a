import type { Core } from '@strapi/strapi';
import type { TopicHandler } from './dispatcher';

/** What is told of something that happened: the fund and what the message carries. */
interface Told {
  tenant: string;
}

export type Listener<Event extends Told> = (event: Event, strapi: Core.Strapi) => Promise<void>;

export interface Listeners<Event extends Told> {
  /** Call in `register()`. The same key again takes the place of the one before. */
  add(key: unknown, listener: Listener<Event>): void;
  /** For `onTopic`. */
  tell: TopicHandler;
}

/**
 * Lets plugins that lie above follow an outbox topic. They hear of it as a job of the fund after it was stored, at least once, so a
 * repetition must change nothing; when one throws all are asked again later.
 */
export function listenersOf<Event extends Told>(): Listeners<Event> {
  const listeners = new Map<unknown, Listener<Event>>();
  return {
    add: (key, listener) => void listeners.set(key, listener),
    async tell({ tenant, payload }, strapi) {
      for (const listener of listeners.values()) await listener({ ...payload, tenant } as unknown as Event, strapi);
    },
  };
}
