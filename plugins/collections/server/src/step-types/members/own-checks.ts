import { defineStepType, type ChunkContext, type Item } from '@kassenwerk/engine';
import { z } from 'zod';
import { ownFindings } from '../../domain/plausibility';
import { memberCheckTable } from '../../tables/plausibility';
import { membersOf } from '../chunk-members';
import { collectionParams } from '../run-parameters';
import { tableOfChunk } from '../table-of-chunk';
import { report } from './report-finding';

/** What a fund checks by rows of its own, without code; as shipped, the table has none. */
export const ownChecks = defineStepType({
  kind: 'item',
  type: 'collections.ownChecks',
  title: { de: 'Eigene Prüfungen', en: 'Own checks' },
  description: {
    de: 'Prüft Mitglieder nach den Zeilen der Entscheidungstabelle „Eigene Prüfungen der Mitglieder“. Jede Zeile, die passt, stellt zurück (Aufgabe), weist ab oder wird vermerkt.',
    en: 'Checks members by the rows of the decision table "Own checks of members". Each row that fits parks the member (task), rejects it or is noted.',
  },
  parameters: z.strictObject({}),
  outcomes: ['checked'],
  prepare,
  async execute(items, { reference: { members, table }, run }) {
    if (table.definition.rows.length === 0) return;
    const { keyDate } = collectionParams(run);
    const variant = run.variant ?? run.process;
    for (const item of items) {
      const member = members.get(item.subjectId);
      if (!member) continue;
      for (const finding of ownFindings(table, member, { variant, keyDate })) report(item, finding, keyDate);
    }
    await table.keep();
  },
});

async function prepare(items: readonly Item[], context: ChunkContext<unknown>) {
  return { members: await membersOf(items, context), table: await tableOfChunk(context, memberCheckTable.key) };
}
