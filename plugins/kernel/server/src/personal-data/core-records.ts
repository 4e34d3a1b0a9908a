import { letterText } from '../letters/letter-frames';
import { lockedMembersSql } from './data-locks';
import { declarePersonalData } from './personal-data';
import { declareRetentionHold } from './retention-holds';

/** The records of the core (src/api) hold no behaviour, so the kernel says what they hold of people. */
export function declareCoreRecords(): void {
  declarePersonalData([
    {
      subject: 'member',
      table: 'members',
      title: { de: 'Stammdaten der Mitglieder', en: 'Master data of members' },
      dataClass: 'masterData',
      member: 'r.document_id',
      anchors: {},
      retention: { how: 'delete' },
    },
    {
      subject: 'memberDocument',
      table: 'member_documents',
      title: { de: 'Schreiben', en: 'Letters' },
      dataClass: 'correspondence',
      member: 'r.subject_id',
      anchors: { sent: 'coalesce(r.sent_on, r.created_at::date)' },
      retention: { how: 'delete' },
      locked: ['title', 'body'],
      document: { fileName: "coalesce(r.title, r.kind, 'Schreiben') || '.html'", content: letterText('r') },
      whole: { body: letterText('r') },
      secret: ['frame'],
    },
    {
      subject: 'case',
      table: 'cases',
      title: { de: 'Vorgänge', en: 'Cases' },
      dataClass: 'casework',
      member: 'r.member_id',
      anchors: { closed: 'r.closed_at' },
      retention: { how: 'delete' },
      locked: ['title', 'summary'],
    },
    {
      subject: 'auditValue',
      table: 'audit_values',
      title: { de: 'Werte im Protokoll (vorher und nachher)', en: 'Values in the audit trail (before and after)' },
      dataClass: 'masterData',
      member: 'r.member_id',
      anchors: {},
      retention: { how: 'delete' },
      forControlAlone: true,
    },
    {
      subject: 'outboxMessage',
      table: 'outbox_messages',
      title: {
        de: 'Zugestellte, gescheiterte und aufgegebene Nachrichten',
        en: 'Messages delivered, failed or given up',
      },
      dataClass: 'transport',
      anchors: { closed: "case when r.status in ('delivered', 'failed', 'givenUp') then r.updated_at end" },
      retention: { how: 'delete' },
    },
  ]);
  declareRetentionHold({
    reason: 'dataLock',
    title: { de: 'Sperrvermerk', en: 'Data lock' },
    sql: `select k.member_id from (${lockedMembersSql}) as k where k.member_id in (select member_id from candidates)`,
  });
  declareRetentionHold({
    reason: 'openCase',
    title: { de: 'Offener Vorgang', en: 'Open case' },
    sql: `select c.member_id from cases c
      where c.tenant = $1 and c.closed_at is null and c.member_id in (select member_id from candidates)`,
  });
}
