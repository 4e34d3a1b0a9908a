import { sharedTenant, type Sql } from '@kassenwerk/kernel';
import { z } from 'zod';

export const answerSettingsKind = 'answerSettings';
export const answerSettingsKey = 'default';

/** What a fund has decided about answers. */
export const answerSettingsSchema = z.strictObject({
  /** Whether the text of an answer may go by e-mail, to the address of an active portal account. */
  answersByMail: z.boolean(),
});

/** In the caller's transaction. */
export async function answerSettings(sql: Sql, tenant: string): Promise<z.output<typeof answerSettingsSchema>> {
  const row = await sql.one<{ definition: z.output<typeof answerSettingsSchema> }>(
    `select definition from configuration_versions
     where kind = '${answerSettingsKind}' and key = '${answerSettingsKey}' and tenant in ($1, '${sharedTenant}') and status = 'published'
       and (valid_from is null or valid_from <= now())
     order by (tenant = '${sharedTenant}'), version desc limit 1`,
    [tenant],
  );
  return row?.definition ?? { answersByMail: false };
}
