import { declarePersonalData } from '@kassenwerk/kernel';

/** Decisions may tell of people by what they were made upon; they go by themselves (see cleanup.ts), or earlier where a rule says so. */
export function declareRulebookData(): void {
  declarePersonalData([
    {
      subject: 'decisionRecord',
      table: 'decision_records',
      title: { de: 'Entscheidungen des Regelwerks', en: 'Decisions of the rulebook' },
      dataClass: 'processing',
      anchors: { decided: 'r.decided_at' },
      retention: { how: 'delete' },
      forControlAlone: true,
    },
  ]);
}
