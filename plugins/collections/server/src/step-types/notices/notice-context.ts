import type { Kassenwerk } from '@kassenwerk/engine';
import { KassenwerkError, loadConfiguration } from '@kassenwerk/kernel';
import { compileNotice, type CompiledNotice, type NoticeKind, type NoticeTemplateInput } from '../../domain/notice';
import type { NoticeFund, NoticeMember } from '../../domain/notice';
import type { FundProfile } from '../../stores/tenant-store';
import type { ChunkMember } from '../chunk-members';

export interface LoadedTemplate<Kind extends NoticeKind> {
  notice: CompiledNotice<Kind>;
  key: string;
  version: number;
}

/** Where nobody has chosen. */
export const shippedNotice = 'assessment-notice';

// By content hash, so that a new version of a template never meets the old compilation.
const compiled = new Map<string, unknown>();

/** The newest published template, compiled once for the process. */
async function loadTemplate<Kind extends NoticeKind>(
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

/** Templates by key; `undefined` for one that is not there or is made for another letter, so that its items are put aside and not the chunk. */
export async function loadTemplates<Kind extends NoticeKind>(
  strapi: Kassenwerk,
  { keys, ...wanted }: { kind: Kind; keys: Iterable<string>; tenant: string },
): Promise<Map<string, LoadedTemplate<Kind> | undefined>> {
  const found = new Map<string, LoadedTemplate<Kind> | undefined>();
  for (const key of new Set(keys)) found.set(key, await loadTemplate(strapi, { ...wanted, key }).catch(unlessUnusable));
  return found;
}

function unlessUnusable(error: unknown): undefined {
  if (error instanceof KassenwerkError && unusable.has(error.code)) return undefined;
  throw error;
}

const unusable = new Set(['KW_CONFIGURATION_MISSING', 'KW_TEMPLATE_KIND']);

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
