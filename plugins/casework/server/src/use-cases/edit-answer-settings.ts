import { ownTenant, type Publication } from '@kassenwerk/kernel';
import { answerSettingsSchema, usualSignature, type AnswerSettings } from '../domain/answer-settings';
import { unknownVariables, variables } from '../domain/answer-text';
import { unknownVariable } from '../domain/settings-errors';
import type { Kassenwerk } from '../kassenwerk';
import { answerSettingsKey, answerSettingsKind } from '../stores/answer-settings-store';
import { publishSettings, readSettings, showSettings } from './fund-settings';

const nameOf = (tenant: string) => ({ tenant, kind: answerSettingsKind, key: answerSettingsKey });

/** What may stand in a signature: everything but itself. */
const inSignature = variables.filter((one) => one !== 'signature');

/** How a fund answers; no version where it has decided nothing. */
export const showAnswerSettings = async (strapi: Kassenwerk, asked: string) => ({
  ...(await showSettings<AnswerSettings>(strapi, nameOf(ownTenant(asked)))),
  usualSignature,
  variables: inSignature,
});

/** @throws KW_SETTINGS_INVALID, KW_TEXT_MODULE_VARIABLE and whatever `publishSettings` throws */
export async function publishAnswerSettings(
  strapi: Kassenwerk,
  { tenant, definition: given, revision }: { tenant: string; definition: object; revision: string },
): Promise<Publication> {
  const definition = readSettings(answerSettingsSchema, given);
  const used = definition.signature ?? '';
  const unknown = unknownVariables(used).concat(/{{\s*signature\s*}}/.test(used) ? ['signature'] : []);
  if (unknown.length > 0) throw unknownVariable(unknown);
  return publishSettings(strapi, { ...nameOf(tenant), definition, revision }, 'serviceLevel');
}
