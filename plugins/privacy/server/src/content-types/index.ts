import { retentionRun, tombstone } from './retention-types';

export const contentTypes = {
  'retention-run': retentionRun,
  tombstone,
};
