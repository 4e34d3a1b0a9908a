import type { CompiledForm } from '../../../model/src';
import type { Kassenwerk } from '../kassenwerk';
import { settingsOf } from '../settings';
import { findForm } from '../stores/form-store';
import { startDraft, type DraftContent } from './keep-draft';
import { memberOf } from './submit-form';

export interface HandedOver {
  /** Where the member goes on; shown once. */
  link: string;
  expiresAt: string;
}

/**
 * By staff: what was filled in together on the telephone goes on with the member, who signs and submits. What only the member may
 * answer is left out. @throws KW_FORM_NOT_FOUND, KW_FORM_MEMBER_UNKNOWN
 */
export async function handOverDraft(
  strapi: Kassenwerk,
  {
    tenant,
    form: key,
    content,
    memberId,
  }: { tenant: string; form: string; content: DraftContent; memberId?: string | undefined },
): Promise<HandedOver> {
  const { form } = await findForm(strapi, { tenant, key });
  if (memberId) await memberOf(strapi, tenant, memberId);
  const { token, expiresAt } = await startDraft(strapi, {
    tenant,
    form: key,
    content: { ...content, answers: withoutMemberOnly(form, content.answers) },
    ...(memberId ? { memberId } : {}),
  });
  return { link: `${settingsOf(strapi).portalUrl}/${tenant}/weiter#${token}`, expiresAt };
}

/** Drafts may hold anything; what is no row is left for the check at the end. */
function withoutMemberOnly<T>(form: CompiledForm, given: T): T {
  if (typeof given !== 'object' || given === null) return given;
  const kept = Object.entries(given).filter(([id]) => !form.fields.get(id)?.field.memberOnly);
  return Object.fromEntries(
    kept.map(([id, one]: [string, unknown]) => {
      const isRows = Array.isArray(one) && !form.fields.has(id);
      return [id, isRows ? one.map((row) => withoutMemberOnly<unknown>(form, row)) : one];
    }),
  ) as T;
}
