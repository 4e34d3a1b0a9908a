import { berlinCivilDate, fail, formatCivilDate, requireScope, type Sql } from '@kassenwerk/kernel';
import { fillText, salutationOf, type Facts } from '../domain/answer-text';
import { findAddressee, type Addressee } from '../stores/answer-store';
import type { CaseRecord } from '../stores/case-record-store';
import { seesNames } from './reader';

const nameOf = ({ firstName, lastName }: Pick<Addressee, 'firstName' | 'lastName'>): string | null =>
  [firstName, lastName].filter(Boolean).join(' ') || null;

/** What variables of an answer stand for. Whoever may not see the member's name cannot write it either. */
export async function factsFor(sql: Sql, found: CaseRecord): Promise<{ facts: Facts; addressee: Addressee }> {
  const addressee = (await findAddressee(sql, found.tenant, found.memberId))!;
  const name = seesNames(found.tenant) ? nameOf(addressee) : null;
  const day = (at: Date): string => formatCivilDate(berlinCivilDate(at), 'de');
  const facts: Facts = {
    'member.salutation': salutationOf({ salutation: addressee.salutation, name }),
    'member.name': name,
    'member.number': addressee.memberNumber,
    'case.number': found.number,
    'case.title': found.title,
    'case.receivedOn': day(found.receivedAt),
    'fund.name': addressee.fund,
    'caseworker.name': requireScope().actor.name,
    today: day(new Date()),
  };
  return { facts, addressee };
}

export interface Draft {
  subject: string;
  body: string;
}

/** @throws KW_ANSWER_TEXT_INVALID */
export function filled({ subject, body }: Draft, facts: Facts): Draft & { missing: string[] } {
  const [one, next] = [fillText(subject, facts), fillText(body, facts)];
  return { subject: one.text, body: next.text, missing: [...new Set([...one.missing, ...next.missing])] };
}

export const somethingMissing = (missing: readonly string[]) =>
  fail(
    'invalid',
    'KW_ANSWER_MISSING',
    {
      de: `Diese Angaben fehlen für die Antwort: ${missing.join(', ')}. Bitte schreiben Sie sie selbst in den Text.`,
      en: `These facts are missing for the answer: ${missing.join(', ')}. Please write them into the text yourself.`,
    },
    { details: { missing } },
  );
