import { berlinCivilDate, fail, formatCivilDate, requireScope, type Sql } from '@kassenwerk/kernel';
import { fillText, salutationOf, type Facts } from '../domain/answer-text';
import { findAddressee, type Addressee } from '../stores/answer-store';
import { usualSignature } from '../domain/answer-settings';
import { answerSettings } from '../stores/answer-settings-store';
import type { CaseRecord } from '../stores/case-record-store';
import { seesNames } from './reader';

const nameOf = ({ firstName, lastName }: Pick<Addressee, 'firstName' | 'lastName'>): string | null =>
  [firstName, lastName].filter(Boolean).join(' ') || null;

const day = (at: Date): string => formatCivilDate(berlinCivilDate(at), 'de');

/** What an answer tells of a case. */
export type Answered = Pick<CaseRecord, 'tenant' | 'number' | 'title' | 'receivedAt' | 'memberId'>;

/** What variables of an answer stand for. Whoever may not see the member's name cannot write it either. */
export async function factsFor(sql: Sql, found: Answered): Promise<{ facts: Facts; addressee: Addressee }> {
  const { tenant, number, title, receivedAt } = found;
  const addressee = await addresseeIn(sql, tenant, found.memberId);
  const { salutation, memberNumber } = addressee;
  const name = seesNames(tenant) ? nameOf(addressee) : null;
  const about = { salutation, name, memberNumber, number, title, receivedAt, fund: addressee.fund };
  return { facts: await withSignature(sql, tenant, about), addressee };
}

/** Invented facts, for looking at a text without a case. */
export async function sampleFacts(sql: Sql, tenant: string): Promise<Facts> {
  const { fund } = await addresseeIn(sql, tenant, null);
  return withSignature(sql, tenant, {
    salutation: 'Frau',
    name: 'Erika Beispiel',
    memberNumber: '1234567',
    number: '7K3M-9TQ2-XF',
    title: 'Neue Anschrift',
    receivedAt: new Date(),
    fund,
  });
}

/** The member, and the fund under the name by which it writes. */
async function addresseeIn(sql: Sql, tenant: string, memberId: string | null): Promise<Addressee> {
  const found = (await findAddressee(sql, tenant, memberId))!;
  const { senderName } = await answerSettings(sql, tenant);
  return { ...found, fund: senderName ?? found.fund };
}

interface About {
  salutation: string | null;
  name: string | null;
  memberNumber: string | null;
  number: string;
  title: string;
  receivedAt: Date;
  fund: string;
}

async function withSignature(sql: Sql, tenant: string, about: About): Promise<Facts> {
  const facts: Facts = {
    'member.salutation': salutationOf(about),
    'member.name': about.name,
    'member.number': about.memberNumber,
    'case.number': about.number,
    'case.title': about.title,
    'case.receivedOn': day(about.receivedAt),
    'fund.name': about.fund,
    'caseworker.name': requireScope().actor.name,
    today: day(new Date()),
    signature: null,
  };
  const { signature = usualSignature } = await answerSettings(sql, tenant);
  return { ...facts, signature: fillText(signature, facts).text };
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
