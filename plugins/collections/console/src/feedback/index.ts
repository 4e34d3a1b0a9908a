import type { ConsoleResource } from '@kassenwerk/kernel/console';
import { FeedbackList } from './FeedbackList';

export const feedbackFiles: ConsoleResource = {
  name: 'feedback-files',
  path: 'collections/feedback-files',
  subject: 'feedbackFile',
  search: ['fileName'],
  list: FeedbackList,
};
