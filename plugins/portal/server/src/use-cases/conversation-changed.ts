import type { LiveEvent } from '@kassenwerk/kernel';
import type { ConversationRow } from '../stores/message-store';

/** What consoles are told when a conversation has moved on: which one, and nothing of it. */
export const changed = ({ id, tenant }: Pick<ConversationRow, 'id' | 'tenant'>): LiveEvent => ({
  tenant,
  type: 'portalConversation',
  id,
});
