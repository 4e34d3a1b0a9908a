import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Endpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import type { MarkedRow } from './markers';
import type { Probe } from './prober';

const root = resolve(__dirname, '..', '..', '..', 'plugins');

export interface OwnEndpoint {
  plugin: string;
  endpoint: Endpoint;
}

/**
 * Streams never end; some would end the attacker's own session, by which all other attacks are made; how a fund's portal looks is
 * for everybody.
 */
const notAttacked = new Set(['events', 'signOut', 'endAllSessions', 'portalOfFund']);

export const attackedEndpoints = (): OwnEndpoint[] =>
  ownEndpoints().filter(({ endpoint }) => !notAttacked.has(endpoint.name));

/** All entries of `defineEndpoint`, from the files in which they stand. */
export function ownEndpoints(): OwnEndpoint[] {
  return readdirSync(root).flatMap((plugin) => {
    const folder = join(root, plugin, 'dist', 'server', 'src', 'http');
    if (!existsSync(folder)) return [];
    const files = readdirSync(folder).filter((name) => /endpoints\.js$/.test(name));
    return files
      .flatMap((name) => Object.values(require(join(folder, name)) as Record<string, unknown>))
      .filter((value): value is Endpoint[] => Array.isArray(value))
      .flatMap((list) => list.map((endpoint) => ({ plugin, endpoint })));
  });
}

export interface Attack {
  own: string;
  foreign: string;
  rows: ReadonlyMap<string, MarkedRow>;
  /** A SHA-256 of the right shape. */
  hash: string;
}

interface Shape {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  anyOf?: Shape[];
  oneOf?: Shape[];
  properties?: Record<string, Shape>;
  minimum?: number;
}

/**
 * Requests to one endpoint with the other fund's ids in its path, and with the other fund named wherever a tenant is asked for.
 * @throws when the path or input asks for something this file cannot fill in: a new endpoint has to be attacked too
 */
export function endpointProbes({ plugin, endpoint }: OwnEndpoint, attack: Attack): Probe[] {
  const { method, path, name } = endpoint;
  const shape = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' }) as Shape;
  const { query, body } = shape.properties ?? {};
  const names = { ...query?.properties, ...body?.properties };
  const namesTenant = 'tenant' in names || 'tenants' in names;
  const filled = pathsOf(`/api/${plugin}${path}`, attack);
  return filled.flatMap((one) =>
    (namesTenant ? [attack.foreign, attack.own] : [attack.own]).map((tenant) => {
      const values = { ...attack, tenant };
      const given = { query: query && fill(query, values), body: body && fill(body, values) };
      const params = Object.fromEntries(
        (path.match(/:\w+/g) ?? []).map((key) => [key.slice(1), one.split('/')[4] ?? '1']),
      );
      const fits = endpoint.input.safeParse({ params, query: given.query ?? {}, body: given.body ?? {} });
      if (!fits.success && !path.includes('feedback-files'))
        throw new Error(`The attack on ${name} does not fit its input: ${fits.error.message}`);
      return {
        method,
        path: given.query ? `${one}?${new URLSearchParams(given.query as Record<string, string>).toString()}` : one,
        ...(given.body ? { body: given.body } : {}),
        // A door that is open to everybody refuses nobody; what it answers must tell nothing all the same.
        mustBeRefused:
          endpoint.permission === 'public'
            ? false
            : one !== `/api/${plugin}${path}` && !/:(kind|role|form|table|list|module|fund|process)/.test(path)
              ? true
              : method !== 'GET' && tenant === attack.foreign && !ofCaller.test(path),
      };
    }),
  );
}

/** What takes no fund and no id serves the caller alone. */
const ofCaller = /^\/(own|me)\//;

/** Where a path speaks to members, its words are theirs. */
const typeBehind: Record<string, string> = {
  documents: 'member-documents',
  submissions: 'form-submissions',
  conversations: 'portal-conversations',
  'message-files': 'form-files',
  bulk: 'case-batches',
  views: 'case-views',
};

/** The path with each id that the other fund's row has; the word before the parameter names its type. */
function pathsOf(path: string, { rows, foreign }: Attack): string[] {
  const parameter = /\/([\w-]+)\/:(\w+)/.exec(path);
  if (!parameter) return [path];
  const [, plural = '', key = ''] = parameter;
  if (key === 'kind') return ['process', 'variant', 'Geheimnis-kind'].map((kind) => path.replace(':kind', kind));
  // Roles belong to no fund; which fund's version is meant, the tenant says.
  // Likewise forms and decision tables, of which a fund may have versions of its own.
  if (key === 'form') return ['change-of-address', 'Geheimnis-form'].map((form) => path.replace(':form', form));
  if (key === 'table') return ['request-routing', 'Geheimnis-table'].map((table) => path.replace(':table', table));
  if (key === 'list') return ['request-topics', 'Geheimnis-list'].map((list) => path.replace(':list', list));
  if (key === 'module') return ['received', 'Geheimnis-text'].map((text) => path.replace(':module', text));
  if (key === 'process') return ['request', 'Geheimnis-process'].map((name) => path.replace(':process', name));
  if (key === 'role') return ['caseworker', 'Geheimnis-role'].map((role) => path.replace(':role', role));
  if (key === 'fund') return [path.replace(':fund', foreign)];
  const row = rows.get(typeBehind[plural] ?? plural);
  if (!row) throw new Error(`No row of the other fund is known for ${path}.`);
  return [row.documentId, String(row.id)].map((id) => path.replace(`:${key}`, id));
}

const valueByName: Record<string, (attack: Attack & { tenant: string }) => unknown> = {
  partnerId: ({ rows }) => rows.get('partners')!.documentId,
  tenant: ({ tenant }) => tenant,
  tenants: ({ tenant }) => [tenant],
  username: ({ tenant }) => `${tenant}/angriff`,
  staffRoles: () => ['caseworker'],
  hash: ({ hash }) => hash,
  sha256: ({ hash }) => hash,
  deliveryId: ({ rows }) => rows.get('deliveries')!.documentId,
  memberId: ({ rows }) => rows.get('members')!.documentId,
  tasks: ({ rows }) => [rows.get('tasks')!.documentId],
  process: () => 'additional-contribution',
  variant: () => 'straight-through',
  period: () => '2026-12',
  until: () => '2099-12-01',
  reasonCode: () => 'AC04',
  fileName: () => 'lieferung.csv',
  expression: () => '0 5 * * *',
  birthDate: () => '1931-05-17',
  code: () => 'A'.repeat(12),
  email: () => 'angriff@example.org',
  receivedAt: () => '2026-11-22T08:00:00Z',
  senderEmail: () => 'angriff@example.org',
  language: () => 'de',
  token: () => 'a'.repeat(43),
  primary: () => '#0b5d5e',
  accent: () => '#8a4b08',
  form: () => 'change-of-address',
  uploadKey: () => 'abgefragt-abgefragt-abgefragt',
  idempotencyKey: () => 'abgefragt',
  validFrom: () => '2099-12-01',
  at: () => '2099-12-01',
  from: () => '2099-12-01',
  to: () => '2099-12-01',
  firstDay: () => '2099-12-01',
  lastDay: () => '2099-12-01',
  on: () => '2099-12-01',
  receivedOn: () => '2099-12-01',
  timeOfDay: () => '08:00',
  dueOn: () => '2099-12-01',
  outboxMessages: ({ rows }) => [rows.get('outbox-messages')!.documentId],
  ids: ({ rows }) => [rows.get('cases')!.documentId],
  other: ({ rows }) => rows.get('cases')!.documentId,
  into: ({ rows }) => rows.get('cases')!.documentId,
};

function fill(shape: Shape, attack: Attack & { tenant: string }): unknown {
  const fixed = shape.const ?? shape.default;
  if (fixed !== undefined) return fixed;
  if (shape.enum) return shape.enum[0];
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fill(choices[0]!, attack);
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {}).map(([name, one]) => [
          name,
          valueByName[name]?.(attack) ?? fill(one, attack),
        ]),
      );
    case 'array':
      return [];
    case 'number':
    case 'integer':
      return shape.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return 'abgefragt';
  }
}
