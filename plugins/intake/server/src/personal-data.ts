import { declarePersonalData } from '@kassenwerk/kernel';

export function declareIntakeData(): void {
  declarePersonalData([
    {
      subject: 'intakeItem',
      table: 'intake_items',
      title: { de: 'Eingegangene Anliegen', en: 'Requests that came in' },
      dataClass: 'casework',
      member: 'r.member_id',
      anchors: {
        closed: '(select c.closed_at from cases c where c.tenant = r.tenant and c.document_id = r.case_id)',
      },
      retention: { how: 'delete' },
      locked: [],
    },
    {
      subject: 'intakeFault',
      table: 'intake_faults',
      title: { de: 'Was nicht angenommen werden konnte', en: 'What could not be taken in' },
      dataClass: 'transport',
      anchors: { closed: 'r.settled_at' },
      retention: { how: 'delete' },
    },
  ]);
}
