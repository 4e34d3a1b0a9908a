import { hash } from 'node:crypto';
import { defineStepType, type ChunkContext, type Item } from '@kassenwerk/engine';
import { z } from 'zod';
import { fundProfile } from '../../stores/tenant-store';
import { membersOf } from '../chunk-members';
import { collectionParams, periodOf } from '../run-parameters';
import { loadTemplate, noticeFund, noticeMember, paymentReference } from './notice-context';

const parametersSchema = z.strictObject({ template: z.string().default('pre-notification') });

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
  inputs: ['collectCents', 'dueOn'],
  outputs: ['preNotifiedOn'],
  prepare,
  execute(items, { reference, run, collect, addSum }) {
    const { members, template, fund } = reference;
    const { keyDate } = collectionParams(run);
    const { key } = periodOf(run);
    const rows = items.flatMap((item) => {
      const member = members.get(item.subjectId);
      if (!member) return [];
      item.data['preNotifiedOn'] = keyDate;
      if (item.data['announcedCents'] === item.data['collectCents']) return [];
      const noticed = noticeMember(member);
      const body = Buffer.from(
        template.notice.merge({
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
        }),
      );
      return [
        {
          subject_id: member.memberId,
          kind: 'preNotification',
          title: template.notice.title.de,
          template: template.key,
          template_version: template.version,
          body,
          content_hash: hash('sha256', body),
          status: 'merged',
          run_id: Number(run.id),
          period: key,
        },
      ];
    });
    collect('member_documents', rows, { onConflict: 'ignore' });
    addSum('preNotifications', rows.length);
  },
});

async function prepare(items: readonly Item[], context: ChunkContext<z.output<typeof parametersSchema>>) {
  const { strapi, sql, tenant, parameters } = context;
  return {
    members: await membersOf(items, context),
    fund: noticeFund(await fundProfile(sql, tenant)),
    template: await loadTemplate(strapi, { kind: 'preNotification', key: parameters.template, tenant }),
  };
}
