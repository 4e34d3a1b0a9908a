import { registerOriginalSource } from '@kassenwerk/casework';
import { registerStepTypes } from '@kassenwerk/engine';
import { onSubmitted, registerUploadPlace } from '@kassenwerk/forms';
import { registerMemberSource } from '@kassenwerk/casework';
import { declareMigrations, declareSealedColumn, onTopic } from '@kassenwerk/kernel';
import { onMemberMessage } from '@kassenwerk/portal';
import { takeSubmission } from './channels/form-submissions';
import { takeMessage } from './channels/portal-messages';
import { declareIntakeData } from './personal-data';
import { registerSchedules } from './schedules';
import { stepTypes } from './step-types';
import { candidatesOfCase, giveItemsToMember } from './stores/member-of-case-store';
import { intakeMigrations } from './stores/migrations';
import { receivedTopic } from './use-cases/accept-request';
import { beginBatch } from './use-cases/begin-batch';
import { intakeFiles } from './use-cases/keep-file';
import { intakeOriginals } from './use-cases/originals';
import { contentOf, extractedOf, faultNameOf } from './use-cases/sealed';

/** Tables with encrypted texts, so that a change of keys finds them. */
const sealed = [
  ['intake_items', 'content', contentOf],
  ['intake_items', 'extracted', extractedOf],
  ['intake_faults', 'name', faultNameOf],
] as const;

export function register(): void {
  declareMigrations('intake', intakeMigrations);
  declareIntakeData();
  registerUploadPlace(intakeFiles.form, intakeFiles.field);
  registerStepTypes(stepTypes);
  registerSchedules();
  registerOriginalSource('intake', intakeOriginals);
  onTopic(receivedTopic, beginBatch);
  onSubmitted('intake', takeSubmission);
  onMemberMessage('intake', takeMessage);
  registerMemberSource('intake', { candidates: candidatesOfCase, matched: giveItemsToMember });
  for (const [table, column, owner] of sealed) {
    const belongsTo = (id: string) => owner('', id).belongsTo;
    declareSealedColumn({ table, id: 'document_id', column, tenant: { column: 'tenant' }, belongsTo });
  }
}
