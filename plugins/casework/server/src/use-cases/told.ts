import type { CaseRecord } from '../stores/case-record-store';

/** The case as its time line names it. */
export const lineOf = ({ id, tenant, memberId }: Pick<CaseRecord, 'id' | 'tenant' | 'memberId'>) => ({
  caseId: id,
  tenant,
  memberId,
});
