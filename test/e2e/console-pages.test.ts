import { system, withSql } from '@kassenwerk/kernel';
import type { Browser } from 'playwright-core';
import { bootKassenwerk, type Booted } from '../support/boot';
import { barriersOn, openBrowser, signInAt, type ConsoleUser } from '../support/browser';
import { createStaff } from '../support/people';

const patience = 60_000;

/** Every page in a real browser: nothing that axe objects to, no script error, no refusal of the content security policy. */
describe('the pages of the console', () => {
  let app: Booted;
  let browser: Browser;
  let lead: ConsoleUser;

  beforeAll(async () => {
    app = await bootKassenwerk({ funds: ['nordlicht', 'albtal'] });
    browser = await openBrowser();
    const roles = ['teamLead', 'providerStaff', 'businessAdmin'];
    lead = await signInAt(
      browser,
      app.url,
      await createStaff(app.strapi, { username: 'kassenwerk/a', roles, tenants: ['nordlicht'] }),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  it.each([
    '',
    'members',
    'tasks',
    'runs',
    'deliveries',
    'bank-messages',
    'returns',
    'receivables',
    'mandates',
    'products',
    'partners',
    'teams',
    'forms',
    'forms/dental-cleaning',
    'forms/dental-cleaning/insight',
    'form-submissions',
    'rules',
    'rules/request-routing',
    'roles',
    'roles/caseworker',
    'releases',
    'release-policy',
    'staff',
    'audit-records',
    'outbox-messages',
    'retention',
    'retention-runs',
    'processors',
    'processors/create',
    'portal-messages',
    'partner-questions',
  ])('has no barrier on /%s', async (path) => {
    await lead.page.goto(`${app.url}/console/${path}`);
    await lead.page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: patience });
    // The stream of live events never ends, so the network is never idle; lists have drawn themselves by then.
    await lead.page.waitForTimeout(700);
    expect(await lead.page.getByText(/\((HTTP|KW)_/).count()).toBe(0);
    expect(await barriersOn(lead.page)).toEqual([]);
  });

  it('has no barrier on an entry of the audit trail', async () => {
    await lead.page.goto(`${app.url}/console/audit-records`);
    await lead.page.locator('main a[href*="/audit-records/"]').first().click({ timeout: patience });
    await lead.page.getByRole('heading', { level: 2, name: 'Eintrag' }).waitFor({ timeout: patience });
    expect(await barriersOn(lead.page)).toEqual([]);
  });

  it('lead from the first page to a failed message, which is tried again or given up, by the keyboard alone', async () => {
    // No handler has this topic, so nothing else takes it up.
    await system('test', () =>
      withSql(app.strapi, (sql) =>
        sql.execute(
          `insert into outbox_messages (tenant, topic, key, payload, status, attempts, due_at, last_error)
           select 'nordlicht', 'test.nobody', key, '{}', 'failed', 12, now(), 'the partner is away' from unnest($1::text[]) key`,
          [['first', 'second']],
        ),
      ),
    );
    const { page } = lead;
    await page.goto(`${app.url}/console`);
    await page.getByText('2 Zustellungen sind gescheitert.').waitFor({ timeout: patience });
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Ansehen' }).press('Enter');
    await page.getByRole('button', { name: 'Erneut versuchen: test.nobody, first' }).press('Enter');
    await page.getByText('Wird erneut versucht.').waitFor({ timeout: patience });
    // The row is gone, and the keyboard is still within the page.
    await page.getByText('test.nobody', { exact: true }).nth(1).waitFor({ state: 'detached', timeout: patience });
    await page.locator('main:focus').waitFor({ timeout: patience });
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Aufgeben …: test.nobody, second' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Diese Zustellung aufgeben?' });
    await dialog.waitFor({ timeout: patience });
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByLabel(/Grund/).pressSequentially('Der Partner ist nicht mehr da.');
    await dialog.getByRole('button', { name: 'Aufgeben' }).press('Enter');
    await page.getByText('Alles ist zugestellt').waitFor({ timeout: patience });
    await page.goto(`${app.url}/console/outbox-messages?filter=${encodeURIComponent('{"status":"givenUp"}')}`);
    await page.getByText('Aufgegeben, weil: Der Partner ist nicht mehr da.').waitFor({ timeout: patience });
  });

  it('never met a script error or a refusal of the content security policy', () => {
    expect(lead.complaints).toEqual([]);
  });
});
