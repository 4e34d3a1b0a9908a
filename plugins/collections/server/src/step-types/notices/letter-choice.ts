import type { ChunkContext, Finding, Item } from '@kassenwerk/engine';
import { addDays, addMonths } from '@kassenwerk/kernel';
import type { Input } from '@kassenwerk/rulebook/model';
import { letterTemplateTable, noLetter } from '../../tables/letter-template';
import type { ChunkMember } from '../chunk-members';
import { collectionParams } from '../run-parameters';
import { tableOfChunk, type ChunkTable } from '../table-of-chunk';

type Context = Pick<ChunkContext<unknown>, 'strapi' | 'sql' | 'tenant' | 'run' | 'now'>;

/** What the table says: a template, no letter at all, or nothing. */
export type ChosenLetter = { template: string } | { template: null } | { finding: Finding };

export interface LetterChoice {
  choose(item: Item, member: ChunkMember, letter: LetterFacts): ChosenLetter;
  /** In the chunk's transaction, when all have been asked. */
  keep(): Promise<void>;
}

export interface LetterFacts {
  letter: 'assessmentNotice' | 'preNotification';
  /** Of the contribution since the last notice; unknown where the letter does not tell of it. */
  change?: 'new' | 'increase' | 'unchanged';
  amountCents: number;
}

const majority = 18 * 12;

/** The decision table of letters for a chunk: asked for each item, read once. */
export async function letterChoice(context: Context): Promise<LetterChoice> {
  const { run } = context;
  const table = await tableOfChunk(context, letterTemplateTable.key);
  const { keyDate } = collectionParams(run);
  const minorSince = addDays(addMonths(keyDate, -majority), 1);
  return {
    choose(item, member, facts) {
      const input: Input = {
        ...facts,
        paymentMethod: item.data['paymentMethod'] as string,
        variant: run.variant ?? run.process,
        isMinor: member.birthDate !== null && member.birthDate >= minorSince,
        hasRepresentative: member.legalRepresentative !== null,
        country: member.country,
      };
      const { outputs } = table.ask({ subjectId: item.subjectId, input, at: keyDate }).decision;
      if (!outputs) return { finding: noRow(table) };
      const template = String(outputs['template']);
      return { template: template === noLetter ? null : template };
    },
    keep: () => table.keep(),
  };
}

const noRow = ({ version }: ChunkTable): Finding => {
  const message = {
    de: 'Vorlage des Briefs unklar: Keine Zeile der Entscheidungstabelle „Briefvorlagen“ passt',
    en: 'Template of the letter unclear: no row of the decision table "Letter templates" applies',
  };
  const decision = { table: letterTemplateTable.key, version, rows: [] };
  return { rule: 'KW-N-057', message, details: { decision }, task: { kind: 'letterTemplate', title: message } };
};

/** A template that the table names and nobody has published, or that is made for another letter. */
export const templateUnusable = (template: string): Finding => {
  const message = {
    de: `Die Briefvorlage „${template}“ ist nicht veröffentlicht oder für einen anderen Brief gemacht`,
    en: `The template "${template}" is not published or made for another letter`,
  };
  return { rule: 'KW-N-059', message, details: { template }, task: { kind: 'letterTemplate', title: message } };
};
