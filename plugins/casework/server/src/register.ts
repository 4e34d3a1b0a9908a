import { declareMigrations, declarePersonalData, declareSealedColumn } from '@kassenwerk/kernel';
import { caseworkMigrations } from './stores/migrations';
import { textOfEvent } from './use-cases/sealed-events';

export function register(): void {
  declareMigrations('casework', caseworkMigrations);
  declareSealedColumn({
    table: 'case_events',
    id: 'document_id',
    column: 'text',
    tenant: { column: 'tenant' },
    belongsTo: (id) => textOfEvent('', id).belongsTo,
  });
  declarePersonalData([
    {
      subject: 'caseEvent',
      table: 'case_events',
      title: { de: 'Verlauf von Vorgängen', en: 'Time lines of cases' },
      dataClass: 'casework',
      member: 'r.member_id',
      anchors: { closed: 'r.at' },
      retention: { how: 'delete' },
      locked: [],
    },
  ]);
}
