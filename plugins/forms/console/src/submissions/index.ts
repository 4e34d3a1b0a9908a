import type { ConsoleResource } from '@kassenwerk/kernel/console';
import { SubmissionListPage, SubmissionShowPage } from '../lazy-pages';

export const submissions: ConsoleResource = {
  name: 'form-submissions',
  path: 'forms/form-submissions',
  subject: 'formSubmission',
  search: ['reference'],
  list: SubmissionListPage,
  show: SubmissionShowPage,
};
