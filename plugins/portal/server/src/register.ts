import {
  declareMigrations,
  declarePersonalData,
  declareSealedColumn,
  onTopic,
  registerAuthenticator,
} from '@kassenwerk/kernel';
import { registerUploadPlace } from '@kassenwerk/forms';
import { portalMigrations } from './stores/migrations';
import { checkMemberSession } from './use-cases/check-member-session';
import { messageFiles } from './use-cases/message-files';
import { messageListeners, receivedTopic } from './use-cases/message-listeners';
import { messageTopic, requestNewsTopic, sendMessageMail, sendRequestNews } from './use-cases/message-mail';
import { memberResetTopic, sendMemberReset } from './use-cases/reset-member-password';
import { secretOf } from './use-cases/second-factor';
import { contentOf, topicOf } from './use-cases/sealed-messages';

/** Tables with encrypted texts, so that a change of keys finds them. */
const sealed = [
  ['portal_conversations', 'topic', topicOf],
  ['portal_messages', 'content', contentOf],
  ['portal_accounts', 'totp_secret', secretOf],
  ['portal_accounts', 'totp_pending', secretOf],
] as const;

export function register(): void {
  registerUploadPlace(messageFiles.form, messageFiles.field);
  declareMigrations('portal', portalMigrations);
  registerAuthenticator('memberSession', checkMemberSession);
  onTopic(memberResetTopic, sendMemberReset);
  onTopic(messageTopic, sendMessageMail);
  onTopic(requestNewsTopic, sendRequestNews);
  onTopic(receivedTopic, messageListeners.tell);
  for (const [table, column, owner] of sealed) {
    const belongsTo = (id: string) => owner('', id).belongsTo;
    declareSealedColumn({ table, id: 'document_id', column, tenant: { column: 'tenant' }, belongsTo });
  }
  declarePersonalData([
    {
      subject: 'portalAccount',
      table: 'portal_accounts',
      title: { de: 'Zugang zum Portal', en: 'Access to the portal' },
      dataClass: 'masterData',
      member: 'r.member_id',
      anchors: {},
      retention: { how: 'delete' },
      secret: ['password_hash', 'code_hash', 'reset_hash', 'totp_secret', 'totp_pending', 'recovery_hashes'],
    },
    {
      subject: 'portalMessage',
      table: 'portal_messages',
      title: { de: 'Nachrichten im Portal', en: 'Messages in the portal' },
      dataClass: 'casework',
      member: 'r.member_id',
      anchors: { closed: 'r.sent_at' },
      retention: { how: 'delete' },
      locked: [],
    },
    {
      subject: 'portalConversation',
      table: 'portal_conversations',
      title: { de: 'Schriftwechsel im Portal', en: 'Conversations in the portal' },
      dataClass: 'casework',
      member: 'r.member_id',
      anchors: { closed: 'r.last_at' },
      retention: { how: 'delete' },
      locked: [],
    },
    {
      subject: 'portalSession',
      table: 'portal_sessions',
      title: { de: 'Sitzungen im Portal', en: 'Sessions in the portal' },
      dataClass: 'transport',
      member: 'r.member_id',
      anchors: { closed: 'coalesce(r.revoked_at, r.expires_at)' },
      retention: { how: 'delete' },
    },
  ]);
}
