import { defineStepType, type ChunkContext, type Item } from '@kassenwerk/engine';
import { z } from 'zod';
import { fundProfile } from '../../stores/tenant-store';
import { membersOf, type ChunkMembers } from '../chunk-members';
import { collectionParams, periodOf } from '../run-parameters';
import { fileLetters } from './file-letters';
import { letterChoice, templateUnusable, type ChosenLetter } from './letter-choice';
import { loadTemplates, noticeFund, noticeMember, paymentReference } from './notice-context';

const parametersSchema = z.strictObject({
  /** For everybody; without it the decision table of letters chooses. */
  template: z.string().optional(),
});

/**
 * Announces the debit with amount, date, creditor id and mandate, at least 14 days ahead (EPC016-06). A letter of its own goes only
 * to those whose notice of this run does not announce the same amount already: nobody gets, and no fund pays for, two letters.
 */
export const preNotify = defineStepType({
  kind: 'item',
  type: 'collections.preNotify',
  title: { de: 'Vorankündigung der Lastschrift', en: 'Pre-notification' },
  description: {
    de: 'Kündigt Betrag, Datum, Gläubiger-ID und Mandat mindestens 14 Tage vorher an. Wer all das schon in seinem Bescheid liest, bekommt keinen zweiten Brief.',
    en: 'Announces amount, date, creditor id and mandate at least 14 days ahead. Whoever reads all that in the notice already gets no second letter.',
  },
  parameters: parametersSchema,
  inputs: ['collectCents', 'dueOn', 'paymentMethod'],
  outputs: ['preNotifiedOn'],
  prepare,
  async execute(items, context) {
    const { reference, run, addSum } = context;
    const { members, templates, chosen, fund } = reference;
    const { keyDate } = collectionParams(run);
    const { key } = periodOf(run);
    const letters = items.flatMap((item) => {
      const member = members.get(item.subjectId);
      if (!member) return [];
      item.data['preNotifiedOn'] = keyDate;
      const choice = chosen.get(item);
      if (!choice) return [];
      if ('finding' in choice) {
        item.park(choice.finding);
        return [];
      }
      if (choice.template === null) return [];
      const template = templates.get(choice.template);
      if (!template) {
        item.park(templateUnusable(choice.template));
        return [];
      }
      const noticed = noticeMember(member);
      const letter = template.notice.mergeParts({
        fund,
        member: noticed,
        notice: { number: `V-${key}-${member.memberNumber}`, issuedOn: keyDate },
        amountCents: item.data['collectCents'] as number,
        debit: {
          collectionOn: item.data['dueOn'] as string,
          iban: member.iban ?? '',
          accountHolder: member.accountHolder ?? noticed.name,
          mandateReference: member.mandateReference ?? '',
        },
        reference: paymentReference(key, member.memberNumber),
      });
      return [{ memberId: member.memberId, template, letter }];
    });
    await fileLetters(context, 'preNotification', letters);
    addSum('preNotifications', letters.length);
  },
});

type Context = ChunkContext<z.output<typeof parametersSchema>>;

async function prepare(items: readonly Item[], context: Context) {
  const { strapi, sql, tenant } = context;
  const members = await membersOf(items, context);
  const chosen = await chooseLetters(items, members, context);
  const keys = [...chosen.values()].flatMap((one) => ('finding' in one ? [] : (one.template ?? [])));
  return {
    members,
    chosen,
    fund: noticeFund(await fundProfile(sql, tenant)),
    templates: await loadTemplates(strapi, { kind: 'preNotification', keys, tenant }),
  };
}

/** Only for those whose notice does not announce the debit already. */
async function chooseLetters(
  items: readonly Item[],
  members: ChunkMembers,
  context: Context,
): Promise<Map<Item, ChosenLetter>> {
  const { template } = context.parameters;
  const choice = template === undefined ? await letterChoice(context) : undefined;
  const chosen = new Map<Item, ChosenLetter>();
  for (const item of items) {
    const member = members.get(item.subjectId);
    const amountCents = item.data['collectCents'] as number;
    if (!member || item.data['announcedCents'] === amountCents) continue;
    const letter = { letter: 'preNotification', amountCents } as const;
    chosen.set(item, choice ? choice.choose(item, member, letter) : { template: template! });
  }
  await choice?.keep();
  return chosen;
}
