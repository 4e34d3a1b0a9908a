import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { withSql } from '../database/sql';
import { declareSealedColumn } from '../encryption/sealed-places';
import { openText, sealText } from '../encryption/sealed-text';
import { fail } from '../errors/kassenwerk-error';

export interface ChangedValues {
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

export interface SealedValues {
  /** Stands in the audit record, under its chain: nobody can put other values in place of these, and it tells nothing by itself. */
  commitment: string;
  sealed: string;
}

/** The salt is as good as a key: without it nobody can try out which values a commitment stands for. */
const saltBytes = 32;
const belongsTo = (commitment: string): string => `audit ${commitment}`;

/** Call in `register()`: a rotation of keys finds the values. */
export const declareAuditValues = (): void =>
  declareSealedColumn({
    table: 'audit_values',
    id: 'commitment',
    column: 'sealed',
    tenant: { column: 'tenant' },
    belongsTo,
  });

export async function sealAuditValues(
  strapi: Core.Strapi,
  tenant: string,
  values: ChangedValues,
): Promise<SealedValues> {
  const text = JSON.stringify({ salt: randomBytes(saltBytes).toString('base64url'), ...values });
  const commitment = commitmentOf(text);
  return { commitment, sealed: await sealText(strapi, text, { tenant, belongsTo: belongsTo(commitment) }) };
}

const commitmentOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** In the transaction of the change; `memberId` says with whose data the values go. */
export async function insertAuditValues(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { tenant, memberId, commitment, sealed }: SealedValues & { tenant: string; memberId: string | null },
): Promise<void> {
  await strapi.db.connection
    .raw('insert into audit_values (tenant, member_id, commitment, sealed) values (?, ?, ?, ?)', [
      tenant,
      memberId,
      commitment,
      sealed,
    ] as Knex.RawBinding[])
    .transacting(trx);
}

/** @returns undefined when the values have gone with the person. @throws KW_AUDIT_VALUES_CHANGED, KW_SEALED_DAMAGED */
export async function openAuditValues(
  strapi: Core.Strapi,
  tenant: string,
  commitment: string,
): Promise<ChangedValues | undefined> {
  const row = await withSql(strapi, (sql) =>
    sql.one<{ sealed: string }>('select sealed from audit_values where tenant = $1 and commitment = $2', [
      tenant,
      commitment,
    ]),
  );
  if (!row) return undefined;
  const text = await openText(strapi, row.sealed, { tenant, belongsTo: belongsTo(commitment) });
  if (commitmentOf(text) !== commitment) throw changed();
  const { before, after } = JSON.parse(text) as ChangedValues;
  return { before, after };
}

const changed = () =>
  fail('internal', 'KW_AUDIT_VALUES_CHANGED', {
    de: 'Die Werte zu diesem Eintrag passen nicht zu seiner Prüfsumme. Bitte spielen Sie sie aus einer Sicherung ein und prüfen Sie, wer Zugriff auf die Datenbank hatte.',
    en: 'The values of this entry do not fit its checksum. Please restore them from a backup and find out who had access to the database.',
  });
