import { withSql, listUsableConfigurations } from '@kassenwerk/kernel';
import type { TextModule } from '../domain/answer-text';
import type { Kassenwerk } from '../kassenwerk';
import { factsFor, filled, type Draft } from './answer-facts';
import { readableCase } from './readable-case';

export const textModuleKind = 'textModule';

/** Texts for an answer to this case, those on its topic first. @throws KW_NOT_FOUND, KW_MEMBER_LOCKED */
export async function textModulesFor(
  strapi: Kassenwerk,
  id: string,
): Promise<Omit<TextModule, 'topics' | 'isOffered'>[]> {
  const { tenant, topic } = await withSql(strapi, (sql) => readableCase(sql, id));
  const found = await listUsableConfigurations<TextModule>(strapi, textModuleKind, tenant);
  return found
    .map(({ definition }) => definition)
    .filter(({ topics, isOffered = true }) => isOffered && (!topics?.length || topics.includes(topic)))
    .sort((one, next) => Number(Boolean(next.topics?.length)) - Number(Boolean(one.topics?.length)))
    .map(({ topics: _topics, isOffered: _offered, ...module }) => module);
}

/** What the variables become, before anything is sent. @throws KW_NOT_FOUND, KW_MEMBER_LOCKED, KW_ANSWER_TEXT_INVALID */
export const previewAnswer = (strapi: Kassenwerk, { id, ...text }: Draft & { id: string }) =>
  withSql(strapi, async (sql) => {
    const { facts } = await factsFor(sql, await readableCase(sql, id));
    return filled(text, facts);
  });
