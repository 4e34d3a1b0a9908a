import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { german } from './messages.de';
import { english } from './messages.en';

/** What comes in through every channel, and what nobody could sort yet. */
export const intakeConsole: ConsoleManifest = {
  key: 'intake',
  resources: [],
  menu: [],
  messages: { de: german, en: english },
};
