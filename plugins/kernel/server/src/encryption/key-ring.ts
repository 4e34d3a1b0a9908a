import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { inTransaction, withSql } from '../database/sql';
import { fail } from '../errors/kassenwerk-error';
import { requireScope, system } from '../scope/scope';
import { decryptText, encryptText } from './aes-gcm';
import { findActiveKey, findKey, insertKey, retireOlderKeys, type KeyPurpose, type StoredKey } from './key-store';
import { masterKeys, type MasterKey } from './master-key';

/** A key of one fund, ready for use. Never log or store it. */
export interface DataKey {
  id: string;
  key: Buffer;
}

interface Ring {
  /** Keys never change, only which one is active. */
  byId: Map<string, DataKey>;
  active: Map<string, { key: DataKey; until: number }>;
}

/** How long a process may go on sealing with a key that was replaced elsewhere; a rotation waits that long. */
export const activeKeyMs = 5_000;

const rings = new WeakMap<Core.Strapi, Ring>();

function ringOf(strapi: Core.Strapi): Ring {
  const known = rings.get(strapi) ?? { byId: new Map(), active: new Map() };
  rings.set(strapi, known);
  return known;
}

/** The key with which a fund seals now; made at its first use. `*` is the key of the installation itself. */
export async function activeKey(strapi: Core.Strapi, tenant: string, purpose: KeyPurpose = 'data'): Promise<DataKey> {
  assertActsFor(tenant);
  const { active } = ringOf(strapi);
  const name = `${tenant} ${purpose}`;
  const known = active.get(name);
  if (known && known.until > performance.now()) return known.key;
  const stored = await ringSql(strapi, (sql) => findActiveKey(sql, tenant, purpose));
  const key = stored ? keep(strapi, stored) : await addKey(strapi, tenant, { purpose, version: 1 });
  active.set(name, { key, until: performance.now() + activeKeyMs });
  return key;
}

/** The key that a ciphertext names. @throws KW_KEY_MISSING */
export async function keyById(strapi: Core.Strapi, tenant: string, id: string): Promise<DataKey> {
  assertActsFor(tenant);
  const known = ringOf(strapi).byId.get(`${tenant} ${id}`);
  if (known) return known;
  const stored = await ringSql(strapi, (sql) => findKey(sql, tenant, id));
  if (stored) return keep(strapi, stored);
  throw fail(
    'internal',
    'KW_KEY_MISSING',
    {
      de: 'Der Schlüssel zu diesen Daten fehlt. Sie gehören einem anderen Mandanten, oder die Tabelle der Schlüssel ist älter als die Daten; bitte spielen Sie beides aus derselben Sicherung ein.',
      en: 'The key for this data is missing. It belongs to another fund, or the table of keys is older than the data; please restore both from the same backup.',
    },
    { details: { keyId: id } },
  );
}

/** Adds a key, which is then the active one; who did so at the same moment wins, and the answer is theirs. */
export async function addKey(
  strapi: Core.Strapi,
  tenant: string,
  { purpose, version }: { purpose: KeyPurpose; version: number },
): Promise<DataKey> {
  const made = { id: randomBytes(8).toString('hex'), key: randomBytes(32) };
  const basics = { tenant, key_id: made.id, purpose, version, status: 'active' as const };
  const stored = await system('', () =>
    inTransaction(strapi, async (sql) => {
      await insertKey(sql, { ...basics, ...wrap(masterKeys(strapi)[0]!, basics, made.key) });
      await retireOlderKeys(sql, tenant, purpose, version);
      return (await findActiveKey(sql, tenant, purpose))!;
    }),
  );
  ringOf(strapi).active.delete(`${tenant} ${purpose}`);
  return keep(strapi, stored);
}

type KeyName = Pick<StoredKey, 'tenant' | 'purpose' | 'key_id'>;
const nameOf = ({ tenant, purpose, key_id }: KeyName) => `kassenwerk key ${tenant} ${purpose} ${key_id}`;

export const wrap = (master: MasterKey, name: KeyName, key: Buffer) => ({
  wrapped: encryptText(key, master.key, nameOf(name)),
  master_id: master.id,
});

/** @throws KW_MASTER_KEY_WRONG */
export function unwrap(masters: readonly MasterKey[], stored: StoredKey): Buffer {
  const master = masters.find(({ id }) => id === stored.master_id);
  if (!master) throw wrongMaster();
  try {
    return decryptText(stored.wrapped, master.key, nameOf(stored));
  } catch (cause) {
    throw wrongMaster(cause);
  }
}

function keep(strapi: Core.Strapi, stored: StoredKey): DataKey {
  const key = { id: stored.key_id, key: unwrap(masterKeys(strapi), stored) };
  ringOf(strapi).byId.set(`${stored.tenant} ${stored.key_id}`, key);
  return key;
}

// The ring is machinery: it is asked in every scope, also before anybody has signed in, and answers no personal data.
const ringSql = <T>(strapi: Core.Strapi, fn: Parameters<typeof withSql<T>>[1]) => system('', () => withSql(strapi, fn));

/** Row level security guards rows, not files: whoever does not act for a fund gets no key of it. */
function assertActsFor(tenant: string): void {
  const { tenants } = requireScope();
  if (tenant === '*' || tenants === 'all' || tenants.includes(tenant)) return;
  throw fail('forbidden', 'KW_KEY_FORBIDDEN', {
    de: 'Diese Daten gehören einem Mandanten, für den Sie nicht handeln.',
    en: 'This data belongs to a fund that you do not act for.',
  });
}

const wrongMaster = (cause?: unknown) =>
  fail(
    'internal',
    'KW_MASTER_KEY_WRONG',
    {
      de: 'Der Hauptschlüssel passt nicht zu den Daten dieser Installation: Verschlüsseltes ist ohne den früheren nicht lesbar. Bitte stellen Sie KASSENWERK_MASTER_KEY oder die Datei secrets.json aus Ihrer Sicherung wieder her.',
      en: 'The master key does not fit the data of this installation: without the earlier one nothing encrypted can be read. Please restore KASSENWERK_MASTER_KEY or the file secrets.json from your backup.',
    },
    { cause },
  );
