import { registerStepTypes } from '@kassenwerk/engine';
import { declareMigrations, declareSealedColumn } from '@kassenwerk/kernel';
import { registerCleanup } from './cleanup';
import { declareRulebookData } from './personal-data';
import { stepTypes } from './step-types';
import { rulebookMigrations } from './stores/migrations';
import { inputOf } from './use-cases/sealed-inputs';
import { warnOfTables } from './warnings';

export function register(): void {
  declareMigrations('rulebook', rulebookMigrations);
  declareRulebookData();
  registerStepTypes(stepTypes);
  declareSealedColumn({
    table: 'decision_records',
    id: 'document_id',
    column: 'input',
    tenant: { column: 'tenant' },
    belongsTo: (id) => inputOf('', id).belongsTo,
  });
  registerCleanup();
  warnOfTables();
}
