import type { Kassenwerk } from '@kassenwerk/engine';
import { loadConfiguration } from '@kassenwerk/kernel';
import { compileNotice, type CompiledNotice, type NoticeKind, type NoticeTemplateInput } from '../../domain/notice';
import type { NoticeFund, NoticeMember } from '../../domain/notice';
import type { FundProfile } from '../../stores/tenant-store';
import type { ChunkMember } from '../chunk-members';

export interface LoadedTemplate<Kind extends NoticeKind> {
  notice: CompiledNotice<Kind>;
  key: string;
  version: number;
}

// By content hash, so that a new version of a template never meets the old compilation.
const compiled = new Map<string, unknown>();

/** The newest published template, compiled once for the process. */
export async function loadTemplate<Kind extends NoticeKind>(
  strapi: Kassenwerk,
  wanted: { kind: Kind; key: string; tenant: string },
): Promise<LoadedTemplate<Kind>> {
  const { kind, key, tenant } = wanted;
  const { definition, hash, version } = await loadConfiguration<NoticeTemplateInput>(strapi, {
    kind: 'noticeTemplate',
    key,
    tenant,
  });
  const known = compiled.get(hash) as CompiledNotice<Kind> | undefined;
  const notice = known ?? compileNotice(kind, definition);
  if (!known) compiled.set(hash, notice);
  return { notice, key, version };
}

export const noticeFund = (fund: FundProfile): NoticeFund => ({
  name: fund.name,
  address: `${fund.street} ${fund.house_number}, ${fund.postal_code} ${fund.town}`,
  phone: fund.phone ?? '',
  creditorId: fund.creditor_id,
  account: { holder: fund.creditor_name, iban: fund.iban, bic: fund.bic ?? '' },
});

export function noticeMember(member: ChunkMember): NoticeMember {
  const street = [member.street, member.houseNumber].filter(Boolean).join(' ');
  const town = [member.postalCode, member.town].filter(Boolean).join(' ');
  return {
    name: [member.title, member.firstName, member.lastName].filter(Boolean).join(' '),
    memberNumber: member.memberNumber,
    legalRepresentative: member.legalRepresentative,
    addressLines: [member.addressSupplement, street, town, member.country === 'DE' ? null : member.country].filter(
      (line): line is string => Boolean(line),
    ),
  };
}

/** Printed on letters and expected back on transfers. */
export const paymentReference = (period: string, memberNumber: string): string => `ZB ${period} ${memberNumber}`;
