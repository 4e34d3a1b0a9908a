import OutboxOutlined from '@mui/icons-material/OutboxOutlined';
import type { ConsoleResource, MenuEntry } from '../../manifest';
import { OutboxList } from './OutboxList';

export const outboxMessages: ConsoleResource = {
  name: 'outbox-messages',
  path: 'kernel/outbox-messages',
  subject: 'outboxMessage',
  search: ['key', 'subject', 'lastError'],
  // What concerns people of several funds, such as a link for a new password, belongs to the installation.
  hasSharedRows: true,
  list: OutboxList,
};

export const outboxMenu: MenuEntry = {
  to: '/outbox-messages',
  label: 'resources.outbox-messages.name',
  icon: OutboxOutlined,
  section: 'operations',
  subject: 'outboxMessage',
};
