import { fileRemoval } from './file-removal-type';
import { processor } from './processor-type';
import { retentionRun, tombstone } from './retention-types';

export const contentTypes = {
  'retention-run': retentionRun,
  tombstone,
  processor,
  'file-removal': fileRemoval,
};
