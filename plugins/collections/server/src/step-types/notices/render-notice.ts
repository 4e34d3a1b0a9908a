import { defineStepType, type ChunkContext, type Item } from '@kassenwerk/engine';
import { lastOfMonth } from '@kassenwerk/kernel';
import { z } from 'zod';
import type { AmountBasis } from '../../domain/assessment';
import type { PaymentMethod } from '../../domain/delivery';
import type { AssessmentNoticeData } from '../../domain/notice';
import { fundProfile } from '../../stores/tenant-store';
import { membersOf, type ChunkMember } from '../chunk-members';
import { collectionParams, periodOf } from '../run-parameters';
import { fileLetters } from './file-letters';
import { templateUnusable } from './letter-choice';
import { loadTemplates, noticeFund, noticeMember, paymentReference, shippedNotice } from './notice-context';

const parametersSchema = z.strictObject({
  /** For everybody; without it the decision table of letters has chosen. */
  template: z.string().optional(),
  legalBasis: z.string().default('§ 242 SGB V in Verbindung mit der Satzung Ihrer Krankenkasse'),
});

type Context = ChunkContext<z.output<typeof parametersSchema>, Awaited<ReturnType<typeof prepare>>>;

/** The assessment notice of each member, merged and stored; a letter is written once a member, period and run. */
export const renderNotice = defineStepType({
  kind: 'item',
  type: 'collections.renderNotice',
  title: { de: 'Bescheid erstellen', en: 'Render notice' },
  description: {
    de: 'Führt Vorlage, Textbausteine und Daten zum Beitragsbescheid zusammen und legt ihn beim Mitglied ab.',
    en: 'Merges template, text modules and data into the assessment notice and files it with the member.',
  },
  parameters: parametersSchema,
  inputs: ['amountCents', 'monthlyCents', 'months', 'basis', 'dueOn', 'paymentMethod'],
  outputs: ['announcedCents'],
  prepare,
  async execute(items, context) {
    const letters = items.flatMap((item) => {
      const member = context.reference.members.get(item.subjectId);
      const key = templateOf(item, context);
      if (!member || key === null) return [];
      const template = context.reference.templates.get(key);
      if (!template) {
        item.park(templateUnusable(key));
        return [];
      }
      const data = noticeData(item, member, context);
      // The notice names amount, day, creditor and mandate of the debit, so it announces it.
      if (data.payment.debit) item.data['announcedCents'] = data.levy.amountCents;
      return [{ memberId: member.memberId, template, letter: template.notice.mergeParts(data) }];
    });
    await fileLetters(context, 'assessmentNotice', letters);
    context.addSum('notices', letters.length);
  },
});

async function prepare(items: readonly Item[], context: ChunkContext<z.output<typeof parametersSchema>>) {
  const { strapi, sql, tenant, parameters } = context;
  return {
    members: await membersOf(items, context),
    fund: noticeFund(await fundProfile(sql, tenant)),
    templates: await loadTemplates(strapi, {
      kind: 'assessmentNotice',
      keys: items.flatMap((item) => templateOf(item, { parameters }) ?? []),
      tenant,
    }),
  };
}

/** Null: no letter for this one. */
function templateOf(
  { data }: Item,
  { parameters: { template } }: { parameters: { template?: string | undefined } },
): string | null {
  if (template !== undefined) return template;
  const chosen = data['noticeTemplate'] as string | null | undefined;
  return chosen === undefined ? shippedNotice : chosen;
}

function noticeData(item: Item, member: ChunkMember, { run, parameters, reference }: Context): AssessmentNoticeData {
  const { keyDate } = collectionParams(run);
  const { key, from, to } = periodOf(run);
  const { data } = item;
  const dueOn = data['dueOn'] as string;
  const method = data['paymentMethod'] as PaymentMethod;
  return {
    fund: reference.fund,
    member: noticeMember(member),
    notice: { number: `${key}-${member.memberNumber}`, issuedOn: keyDate },
    levy: {
      legalBasis: parameters.legalBasis,
      basis: data['basis'] as AmountBasis,
      monthlyCents: data['monthlyCents'] as number,
      months: data['months'] as number,
      amountCents: data['amountCents'] as number,
      from,
      to,
      dueOn,
    },
    change: changeOf(data['previousMonthlyCents'] as number | undefined, data['monthlyCents'] as number),
    // § 175 (4) SGB V: until the end of the month in which the contribution is levied or raised for the first time.
    terminationUntil: lastOfMonth(from),
    payment: { method, debit: debitOf(member, method, dueOn), reference: paymentReference(key, member.memberNumber) },
  };
}

function changeOf(previous: number | undefined, monthlyCents: number): AssessmentNoticeData['change'] {
  if (previous === undefined) return { kind: 'new' };
  return monthlyCents > previous ? { kind: 'increase', previousMonthlyCents: previous } : { kind: 'unchanged' };
}

function debitOf(
  member: ChunkMember,
  method: PaymentMethod,
  collectionOn: string,
): AssessmentNoticeData['payment']['debit'] {
  if (method !== 'directDebit') return null;
  const { iban, accountHolder, mandateReference } = member;
  return {
    collectionOn,
    iban: iban ?? '',
    accountHolder: accountHolder ?? noticeMember(member).name,
    mandateReference: mandateReference ?? '',
  };
}
