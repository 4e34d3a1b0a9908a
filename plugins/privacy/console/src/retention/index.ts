import type { ConsoleResource } from '@kassenwerk/kernel/console';
import { RetentionRunList } from './RetentionRunList';

export const retentionRuns: ConsoleResource = {
  name: 'retention-runs',
  path: 'privacy/retention-runs',
  subject: 'retentionRun',
  list: RetentionRunList,
};
