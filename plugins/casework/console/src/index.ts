import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { german } from './messages.de';
import { english } from './messages.en';

/** Cases of all channels: the inbox, the case, and who works when. */
export const caseworkConsole: ConsoleManifest = {
  key: 'casework',
  resources: [],
  menu: [],
  messages: { de: german, en: english },
  live: { case: ['inbox', 'inbox-counters', 'case/:id'] },
};
