import { declareTableUse } from '@kassenwerk/rulebook';
import { letterTemplateTable } from './letter-template';
import { memberCheckTable, plausibilityTable } from './plausibility';
import { returnReasonTable } from './return-reason';

/** Decision tables by which collections decide, see config/tables. */
export const tableUses = [returnReasonTable, letterTemplateTable, plausibilityTable, memberCheckTable];

export const declareTableUses = (): void => tableUses.forEach(declareTableUse);
