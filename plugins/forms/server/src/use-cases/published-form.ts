import { withSql } from '@kassenwerk/kernel';
import type { FormDefinition, PrefillData } from '../../../model/src';
import { needsSignIn } from '../domain/form-errors';
import type { Kassenwerk } from '../kassenwerk';
import { findForm, listForms } from '../stores/form-store';
import { prefillOf } from '../stores/member-store';

/** What a list of forms shows. */
export async function formsOfFund(strapi: Kassenwerk, tenant: string) {
  const forms = await listForms(strapi, tenant);
  return forms.map(({ key, version, hash, tenant: owner, definition }) => ({
    key,
    version,
    hash,
    isOwn: owner === tenant,
    ...headOf(definition),
  }));
}

const headOf = ({ title, description, area, topic, access, languages }: FormDefinition) => ({
  title,
  description: description ?? null,
  area,
  topic,
  access,
  languages,
});

export interface FormToFillIn {
  key: string;
  version: number;
  hash: string;
  definition: FormDefinition;
  /** What is known of the member, by source. */
  prefill: PrefillData;
}

/** A form as somebody begins with it. @throws KW_FORM_NOT_FOUND, KW_FORM_NEEDS_SIGN_IN */
export async function formToFillIn(
  strapi: Kassenwerk,
  {
    tenant,
    key,
    hash,
    memberId,
  }: { tenant: string; key: string; hash?: string | undefined; memberId?: string | undefined },
): Promise<FormToFillIn> {
  const { form, version, hash: found } = await findForm(strapi, { tenant, key, hash });
  const { definition } = form;
  if (definition.access === 'member' && !memberId) throw needsSignIn();
  const prefill = memberId ? await withSql(strapi, (sql) => prefillOf(sql, tenant, memberId)) : undefined;
  return { key, version, hash: found, definition, prefill: prefill ?? {} };
}
