import type { Page, Route } from 'playwright-core';
import type { FormDefinition } from '@kassenwerk/forms/model';

export interface FakeForms {
  /** What was submitted, in order. */
  submissions: Record<string, unknown>[];
  /** How many of the next requests to submit are answered as by a session that has ended. */
  endSession(times: number): void;
}

/**
 * Answers the requests of the portal about forms in the browser itself, in the shape of the server: for looks and keyboards, where
 * what the server decides is no matter.
 */
export async function fakeForms(page: Page, definitions: readonly FormDefinition[]): Promise<FakeForms> {
  const submissions: Record<string, unknown>[] = [];
  const drafts = new Map<string, Record<string, unknown>>();
  let ended = 0;
  const heads = definitions.map((definition) => ({ ...definition, hash: hashOf(definition), description: null }));
  const byKey = (key: unknown) => definitions.find((one) => one.key === key)!;
  const answers: Record<string, (body: Record<string, unknown>, query: URLSearchParams) => unknown> = {
    'public/forms': () => heads,
    'own/form': (_body, query) => opened(byKey(query.get('form'))),
    'public/form': (_body, query) => opened(byKey(query.get('form'))),
    'own/submissions': (body) => receipt(submissions, body, byKey(body['form'])),
    'public/submissions': (body) => receipt(submissions, body, byKey(body['form'])),
    'own/drafts': (body) => keep(drafts, body),
    'public/drafts': (body) => keep(drafts, body),
    'public/drafts/resume': (body) => drafts.get(String(body['token'])),
    'public/drafts/removal': () => undefined,
    'public/insight': () => undefined,
    'public/uploads': () => ({ id: 'f1', name: 'Rechnung.pdf', kind: 'pdf', bytes: 1234, pages: 1 }),
  };
  await page.context().route('**/api/forms/**', async (route) => {
    const url = new URL(route.request().url());
    const path = url.pathname.slice('/api/forms/'.length);
    if (path === 'own/submissions' && ended > 0) {
      ended -= 1;
      return refuse(route);
    }
    const isJson = (route.request().headers()['content-type'] ?? '').includes('json');
    const body = (isJson ? route.request().postDataJSON() : {}) as Record<string, unknown>;
    await route.fulfill({ json: { data: answers[path]?.(body ?? {}, url.searchParams) ?? null } });
  });
  return {
    submissions,
    endSession(times) {
      ended = times;
    },
  };
}

const hashOf = ({ key }: FormDefinition): string => key.padEnd(64, '0');

const opened = (definition: FormDefinition) => ({
  key: definition.key,
  version: 1,
  hash: hashOf(definition),
  definition,
  prefill: { 'member.lastName': 'Petersen' },
});

function receipt(all: Record<string, unknown>[], body: Record<string, unknown>, definition: FormDefinition) {
  all.push(body);
  return {
    reference: 'KW-2026-0001',
    submittedAt: '2026-11-22T08:00:00.000Z',
    status: 'received',
    form: { title: definition.title, version: 1, hash: hashOf(definition) },
    confirmation: definition.outcome.confirmation,
    answerBy: '2026-12-06',
  };
}

function keep(drafts: Map<string, Record<string, unknown>>, { form, content }: Record<string, unknown>) {
  const token = 'fake-token-of-a-draft';
  const kept = { revision: 1, expiresAt: '2026-12-22T08:00:00.000Z' };
  drafts.set(token, { form, ...(content as object), ...kept });
  return { token, ...kept };
}

const refuse = (route: Route) =>
  route.fulfill({
    status: 401,
    json: { data: null, error: { code: 'KW_UNAUTHENTICATED', message: 'Bitte melden Sie sich an.' } },
  });
