import { sharedTenant, type Sql } from '@kassenwerk/kernel';
import type { AnswerSettings } from '../domain/answer-settings';

export const answerSettingsKind = 'answerSettings';
export const answerSettingsKey = 'default';

/** In the caller's transaction. */
export async function answerSettings(sql: Sql, tenant: string): Promise<AnswerSettings> {
  const row = await sql.one<{ definition: AnswerSettings }>(
    `select definition from configuration_versions
     where kind = '${answerSettingsKind}' and key = '${answerSettingsKey}' and tenant in ($1, '${sharedTenant}') and status = 'published'
       and (valid_from is null or valid_from <= now())
     order by (tenant = '${sharedTenant}'), version desc limit 1`,
    [tenant],
  );
  return row?.definition ?? { answersByMail: false };
}
