import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAsJob, withSql, type Role } from '@kassenwerk/kernel';
import { seesByRole } from '../../plugins/kernel/server/src/ability/roles';
import { sensitiveFields, type Sensitivity } from '../../plugins/kernel/server/src/ability/sensitive-fields';
import { subjectOfUid } from '../../plugins/kernel/server/src/ability/subjects';
import { bootKassenwerk, type Booted, type Session } from '../support/boot';
import { attackedEndpoints, endpointProbes, type Attack } from './support/endpoint-probes';
import { guardedTypes, type GuardedAttribute, type GuardedType } from './support/guarded-types';
import { seedMarkers, type MarkedRow } from './support/markers';
import { totalOf } from './support/prober';
import { listPathOf } from './support/served-routes';

const fund = 'nordlicht';
const staffRoles = Object.keys(seesByRole).filter((role): role is Role => role !== 'partner' && role !== 'member');

/** JSON that takes along what steps and people put in; other columns have a shape of their own. */
const freight = ['data', 'payload', 'resolution', 'basis', 'params'];

/** A sensitive field of one type, with a value that stands nowhere else. */
interface Secret {
  type: GuardedType;
  field: string;
  sensitivity: Sensitivity;
  value: string;
}

// The product takes its time to start on a busy machine.
jest.setTimeout(400_000);

describe('bank, income and health data', () => {
  let app: Booted;
  let rows: Map<string, MarkedRow>;
  let secrets: Secret[];
  let probes = 0;
  const people: [role: Role, session: Session][] = [];

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', funds: [fund] });
    const types = guardedTypes(app.strapi);
    rows = await seedMarkers(app.strapi, fund, types);
    rows.set('staff', { id: 1, documentId: '1' });
    secrets = types.flatMap(secretsOf);
    await hideSecrets();
    for (const role of staffRoles)
      people.push([role, await app.login({ username: `${fund}/${role}`, roles: [role], tenants: [fund] })]);
  });
  afterAll(async () => {
    console.log(`${probes} probes, ${secrets?.length} sensitive fields, ${people.length} roles`);
    await app?.stop();
  });

  it('are found in full by those who need them, or this test would prove nothing', async () => {
    const caseworker = people.find(([role]) => role === 'caseworker')![1];
    const { body } = await caseworker.call('GET', `/api/members`);
    const text = JSON.stringify(body);
    expect(secrets.filter(({ type }) => type.plural === 'members').map(({ value }) => text.includes(value))).toEqual(
      Array(5).fill(true),
    );
    expect(await downloaded(people.find(([role]) => role === 'teamLead')![1])).toContain(csvIban);
  });

  it('come masked to every other role from every list and record, however it is asked', async () => {
    const found: string[] = [];
    for (const [role, session] of people) {
      for (const { type, field, value } of hiddenFrom(role)) {
        const path = listPathOf(app.strapi, type.uid);
        if (!path) continue;
        const { documentId } = rows.get(type.plural)!;
        for (const asked of [
          `${path}?pagination[pageSize]=500`,
          `${path}?fields[0]=${field}`,
          `${path}?fields=${field},documentId`,
          `${path}?populate=*`,
          `${path}/${documentId}`,
          `${path}/${documentId}?fields[0]=${field}`,
        ]) {
          if ((await answerOf(session, 'GET', asked)).text.includes(value)) found.push(`${role} ${asked}`);
        }
      }
    }
    expect(found).toEqual([]);
  });

  it('cannot be guessed by filter, order or search', async () => {
    const found: string[] = [];
    for (const [role, session] of people) {
      for (const { type, field, value } of hiddenFrom(role)) {
        const path = listPathOf(app.strapi, type.uid);
        if (!path) continue;
        for (const asked of [
          `filters[${field}][$eq]=${value}`,
          `filters[${field}][$startsWith]=${value.slice(0, 3)}`,
          `filters[$or][0][${field}][$contains]=${value.slice(2)}`,
          `filters[$not][${field}][$null]=true`,
          `sort=${field}:desc`,
          `sort[0]=id&sort[1]=${field}`,
        ]) {
          const { status } = await answerOf(session, 'GET', `${path}?${asked}`);
          if (status < 400) found.push(`${role} ${path}?${asked}`);
        }
        const { text } = await answerOf(session, 'GET', `${path}?_q=${value}`);
        if (totalOf(text) > 0) found.push(`${role} ${path}?_q`);
      }
    }
    expect(found).toEqual([]);
  });

  it('are not told in answers to changes', async () => {
    const found: string[] = [];
    for (const [role, session] of people) {
      for (const { type, value } of hiddenFrom(role)) {
        const path = listPathOf(app.strapi, type.uid);
        if (!path) continue;
        const change = { data: { town: 'Kiel', dueOn: '2099-01-01', name: 'x' } };
        for (const data of [change, { data: {} }]) {
          const { text } = await answerOf(session, 'PUT', `${path}/${rows.get(type.plural)!.documentId}`, data);
          if (text.includes(value)) found.push(`${role} PUT ${path}`);
        }
      }
    }
    expect(found).toEqual([]);
  });

  it('come masked from all own endpoints', async () => {
    const attack: Attack = { own: fund, foreign: fund, rows, hash: 'a'.repeat(64) };
    const asked = attackedEndpoints()
      .filter(({ endpoint }) => endpoint.method === 'GET')
      .flatMap((one) => endpointProbes(one, attack));
    expect(asked.length).toBeGreaterThan(15);
    const found: string[] = [];
    for (const [role, session] of people) {
      const values = hiddenFrom(role).map(({ value }) => value);
      for (const { method, path } of asked) {
        const { text } = await answerOf(session, method, path);
        if (values.some((value) => text.includes(value))) found.push(`${role} ${path}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('are masked in the copy of a file that somebody downloads', async () => {
    const [, fundUser] = people.find(([role]) => role === 'fundUser')!;
    const copy = await downloaded(fundUser);
    expect(copy).toContain('4711;Holm;DE****************3000;***');
    expect(copy).not.toContain(csvIban);
  });

  const csvIban = 'DE89370400440532013000';

  const hiddenFrom = (role: Role): Secret[] =>
    secrets.filter(({ sensitivity }) => !seesByRole[role].includes(sensitivity));

  async function answerOf(session: Session, method: string, path: string, body?: unknown) {
    probes += 1;
    const answer = await session.call(method, path, body);
    return { status: answer.status, text: JSON.stringify(answer.body) };
  }

  async function downloaded(session: Session): Promise<string> {
    const { documentId } = rows.get('feedback-files')!;
    return (await session.call<string>('GET', `/api/collections/feedback-files/${documentId}/download`)).body;
  }

  function secretsOf(type: GuardedType, index: number): Secret[] {
    const fields = sensitiveFields[subjectOfUid(type.uid)] ?? {};
    return Object.entries(fields).map(([field, sensitivity], position) => {
      const { type: kind } = attributeOf(type, field);
      const number = String(918_273_000 + index * 100 + position);
      return { type, field, sensitivity, value: kind === 'integer' ? number : `Verdeckt${number}` };
    });
  }

  const attributeOf = ({ attributes, uid }: GuardedType, field: string): GuardedAttribute => {
    const found = attributes.find(({ name }) => name === field);
    if (!found) throw new Error(`sensitive-fields.ts names ${field}, which ${uid} does not have.`);
    return found;
  };

  /** Into the fields themselves, into every JSON that may carry them along, and into a file. */
  async function hideSecrets(): Promise<void> {
    const types = guardedTypes(app.strapi);
    await runAsJob(fund, 'test: sensitive values', () =>
      withSql(app.strapi, async (sql) => {
        for (const { type, field, value } of secrets) {
          const { column, type: kind } = attributeOf(type, field);
          const stored = kind === 'json' ? JSON.stringify({ iban: value }) : value;
          await sql.execute(`update "${type.table}" set "${column}" = $1 where "${type.tenantColumn}" = $2`, [
            stored,
            fund,
          ]);
        }
        const carried = JSON.stringify({ a: [{ iban: secrets[0]!.value, annualIncomeCents: secrets[1]!.value }] });
        for (const { table, tenantColumn, attributes } of types) {
          for (const { column } of attributes.filter(({ type, name }) => type === 'json' && freight.includes(name)))
            await sql.execute(`update "${table}" set "${column}" = $1 where "${tenantColumn}" = $2`, [carried, fund]);
        }
        await sql.execute(
          `update feedback_files set kind = 'members', file_name = 'mitglieder.csv' where tenant = $1`,
          [fund],
        );
      }),
    );
    const folder = join(app.dataDir, 'files', fund, 'feedback');
    mkdirSync(folder, { recursive: true });
    const lines = ['KW1;108018007', 'memberNumber;lastName;iban;annualIncome', `4711;Holm;${csvIban};42000,00`, ''];
    writeFileSync(join(folder, 'mitglieder.csv'), lines.join('\n'));
  }
});
