import { registerStepTypes } from '@kassenwerk/engine';
import {
  declareMigrations,
  declarePersonalData,
  declareSealedColumn,
  inTransaction,
  onTopic,
  registerReleaseKind,
} from '@kassenwerk/kernel';
import { giveSubmissionsToMember } from '@kassenwerk/forms';
import { portalMessages } from './originals/portal-messages';
import { submittedForms } from './originals/submitted-forms';
import { registerTending } from './schedules';
import { giveOut } from './step-types/give-out';
import { caseworkMigrations } from './stores/migrations';
import { answerMailTopic, sendAnswerMail } from './use-cases/answer-mail';
import { bulkClosedTopic, tellOfBulkClosing } from './use-cases/bulk-answers';
import { distributeInTurn, handOutTopic } from './use-cases/hand-out-cases';
import { registerMemberSource } from './use-cases/member-sources';
import { registerOriginalSource } from './use-cases/original-sources';
import { bulkChangeReleases, bulkChangeTopic, carryOutBulkChange } from './use-cases/release-bulk-change';
import { contentOfView, reasonOfBatch, textOfEvent } from './use-cases/sealed-events';

/** Columns with encrypted texts, so that a change of keys finds them. */
const sealed = [
  ['case_batches', 'reason', reasonOfBatch],
  ['case_views', 'content', contentOfView],
  ['case_events', 'text', textOfEvent],
] as const;

export function register(): void {
  declareMigrations('casework', caseworkMigrations);
  registerStepTypes([giveOut]);
  registerTending();
  onTopic(handOutTopic, async ({ tenant }, strapi) => {
    await inTransaction(strapi, (sql) => distributeInTurn(sql, { tenant }));
  });
  registerOriginalSource('form', submittedForms);
  registerMemberSource('form', { matched: (sql, about) => giveSubmissionsToMember(sql, about) });
  registerOriginalSource('portal', portalMessages);
  onTopic(answerMailTopic, sendAnswerMail);
  onTopic(bulkChangeTopic, carryOutBulkChange);
  onTopic(bulkClosedTopic, tellOfBulkClosing);
  registerReleaseKind(bulkChangeReleases);
  for (const [table, column, owner] of sealed) {
    const belongsTo = (id: string) => owner('', id).belongsTo;
    declareSealedColumn({ table, id: 'document_id', column, tenant: { column: 'tenant' }, belongsTo });
  }
  declarePersonalData([
    {
      subject: 'caseEvent',
      table: 'case_events',
      title: { de: 'Verlauf von Vorgängen', en: 'Time lines of cases' },
      dataClass: 'casework',
      member: 'r.member_id',
      anchors: { closed: 'r.at' },
      retention: { how: 'delete' },
      locked: [],
    },
  ]);
}
