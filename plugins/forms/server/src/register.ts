import { declareMigrations, declareSealedColumn, declareSealedFiles, onTopic } from '@kassenwerk/kernel';
import { registerCleanup } from './cleanup';
import { declareFormsData } from './personal-data';
import { fileArea, pieceArea } from './stores/file-folder';
import { formsMigrations } from './stores/migrations';
import { coSignTopic, sendCoSignatureMail } from './use-cases/co-sign';
import { answersOf, draftOf, fileNameOf, signatureOf, uploadNameOf } from './use-cases/sealed';
import { submittedTopic } from './use-cases/submit-form';
import { submissionListeners } from './use-cases/submission-listeners';

/** Tables with encrypted texts, so that a change of keys finds them. */
const sealed = [
  ['form_submissions', 'answers', answersOf],
  ['form_drafts', 'content', draftOf],
  ['form_files', 'name', fileNameOf],
  ['form_uploads', 'name', uploadNameOf],
  ['form_co_signatures', 'signature', signatureOf],
] as const;

export function register(): void {
  declareMigrations('forms', formsMigrations);
  declareFormsData();
  declareSealedFiles(fileArea);
  declareSealedFiles(pieceArea);
  for (const [table, column, owner] of sealed) {
    const belongsTo = (id: string) => owner('', id).belongsTo;
    declareSealedColumn({ table, id: 'document_id', column, tenant: { column: 'tenant' }, belongsTo });
  }
  registerCleanup();
  onTopic(submittedTopic, submissionListeners.tell);
  onTopic(coSignTopic, ({ payload }, strapi) => sendCoSignatureMail(strapi, String(payload['submissionId'])));
}
