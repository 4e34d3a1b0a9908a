import { randomUUID } from 'node:crypto';
import { makeKvnr, runAsJob, withSql, type Sql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../../support/boot';
import { pdfOf } from './files';

export const tenant = 'nordlicht';

/** Set by `bootForms`. */
export let server: Booted;
export let caseworker: Session;
export let foreign: Session;

/** One server with a caseworker of the fund and one of another; once for each file of tests. */
export async function bootForms(): Promise<void> {
  server = await bootKassenwerk();
  caseworker = await server.login({ username: 'nordlicht/forms', tenants: [tenant], roles: ['caseworker'] });
  foreign = await server.login({ username: 'albtal/forms', tenants: ['albtal'], roles: ['caseworker'] });
}

export interface Answer<T> {
  status: number;
  data: T;
  error?: { code: string; message: string; details: { fields?: { path: string; code: string }[] } };
}

export async function post<T = never>(path: string, body: unknown): Promise<Answer<T>> {
  const answer = await fetch(`${server.url}/api/forms/public${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, ...(text ? (JSON.parse(text) as object) : {}) } as Answer<T>;
}

export async function upload(
  content: Buffer,
  uploadKey: string,
  fileName = 'rechnung.pdf',
): Promise<Answer<{ id: string }>> {
  const query = new URLSearchParams({ tenant, form: 'dental-cleaning', field: 'invoice', uploadKey, fileName });
  const answer = await fetch(`${server.url}/api/forms/public/uploads?${query.toString()}`, {
    method: 'POST',
    body: new Uint8Array(content),
  });
  return { status: answer.status, ...((await answer.json()) as object) } as Answer<{ id: string }>;
}

export const sql = <T>(fn: (one: Sql) => Promise<T>) => runAsJob(tenant, 'test', () => withSql(server.strapi, fn));

export interface Receipt {
  reference: string;
  submissionId: string;
  isRepeated: boolean;
  answerBy: string;
}

/** A submission of its own for each test: people differ by their number. */
export async function filledIn(number: number, more: object = {}) {
  const uploadKey = randomUUID();
  const { data } = await upload(pdfOf(2), uploadKey);
  return {
    tenant,
    form: 'dental-cleaning',
    idempotencyKey: randomUUID(),
    uploadKey,
    answers: {
      firstName: 'Ida',
      lastName: 'Beispiel',
      birthDate: '01.02.1980',
      kvnr: makeKvnr('A', number),
      treatedOn: '2026-03-04',
      dentist: 'Praxis am Markt',
      amount: '95,50',
      isPaid: true,
      invoice: [{ ...data, name: 'anders.exe' }],
      account: { iban: 'DE89 3704 0044 0532 0130 00', accountHolder: 'Ida Beispiel' },
      truth: true,
      ...more,
    },
  };
}
