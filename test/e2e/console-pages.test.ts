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
    'retention',
    'retention-runs',
    'processors',
    'processors/create',
    'portal-messages',
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

  it('never met a script error or a refusal of the content security policy', () => {
    expect(lead.complaints).toEqual([]);
  });
});
