import { declareMigrations, declarePersonalData, onTopic, registerAuthenticator } from '@kassenwerk/kernel';
import { portalMigrations } from './stores/migrations';
import { checkMemberSession } from './use-cases/check-member-session';
import { memberResetTopic, sendMemberReset } from './use-cases/reset-member-password';

export function register(): void {
  declareMigrations('portal', portalMigrations);
  registerAuthenticator('memberSession', checkMemberSession);
  onTopic(memberResetTopic, sendMemberReset);
  declarePersonalData([
    {
      subject: 'portalAccount',
      table: 'portal_accounts',
      title: { de: 'Zugang zum Portal', en: 'Access to the portal' },
      dataClass: 'masterData',
      member: 'r.member_id',
      anchors: {},
      retention: { how: 'delete' },
      secret: ['password_hash', 'code_hash', 'reset_hash'],
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
