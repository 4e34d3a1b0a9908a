import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDelivery } from '@kassenwerk/collections';
import { todayInBerlin, system } from '@kassenwerk/kernel';
import type { Browser } from 'playwright-core';
import { bootKassenwerk, type Booted } from '../support/boot';
import { barriersOn, openBrowser, signInAt, type ConsoleUser } from '../support/browser';
import { createStaff } from '../support/people';

const patience = 60_000;

/** The journey of the README in a real browser: upload, run, two releases, bank, returns. */
describe('a first collection in the console', () => {
  let app: Booted;
  let browser: Browser;
  let lead: ConsoleUser;
  let second: ConsoleUser;
  const folder = mkdtempSync(join(tmpdir(), 'kassenwerk-e2e-'));

  beforeAll(async () => {
    app = await bootKassenwerk({ funds: ['nordlicht', 'albtal'] });
    browser = await openBrowser();
    const roles = ['teamLead', 'providerStaff'];
    lead = await signInAt(
      browser,
      app.url,
      await createStaff(app.strapi, { username: 'kassenwerk/a', roles, tenants: ['nordlicht'] }),
    );
    second = await signInAt(
      browser,
      app.url,
      await createStaff(app.strapi, { username: 'kassenwerk/b', roles, tenants: ['nordlicht'] }),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes in a delivery and starts a run over it', async () => {
    const { page } = lead;
    const { ik } = await system(
      'test: fund',
      async () =>
        (await app.strapi.db.query('api::tenant.tenant').findOne({ where: { key: 'nordlicht' } })) as { ik: string },
    );
    const { path } = await generateDelivery({
      members: 120,
      seed: 7,
      ik,
      outDir: folder,
      keyDate: todayInBerlin(new Date()),
    });
    await page.goto(`${app.url}/console/deliveries`);
    await page
      .getByRole('button', { name: /hochladen/i })
      .first()
      .click();
    await page.locator('input[type=file]').setInputFiles(path);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /hochladen/i })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'hidden', timeout: patience });
    await page.goto(`${app.url}/console/runs`);
    await page.getByRole('button', { name: 'Lauf starten' }).first().click();
    await choose(lead, 'Produktvariante', 'Zusatzbeitrag einkommensabhängig');
    await choose(lead, 'Lieferung', /KW_/);
    await page.getByRole('dialog').getByRole('button', { name: 'Starten' }).click();
    await page.getByText('Freigabe durch zwei Personen').waitFor({ timeout: patience });
    expect(await barriersOn(page)).toEqual([]);
  });

  it('lets two people release the contributions, and not the same one twice', async () => {
    const url = lead.page.url();
    await sign(lead);
    await second.page.goto(url);
    await sign(second);
    await lead.page.goto(`${app.url}/console/bank-files`);
    await lead.page.getByText('.xml').first().waitFor({ timeout: patience });
    expect(await barriersOn(lead.page)).toEqual([]);
  });

  it('releases the bank file, plays the bank and shows what came back', async () => {
    await lead.page.getByText('.xml').first().click();
    await lead.page.getByText('Prüfungen').waitFor({ timeout: patience });
    expect(await barriersOn(lead.page)).toEqual([]);
    const url = lead.page.url();
    await sign(lead);
    await second.page.goto(url);
    await sign(second);
    await lead.page.getByRole('button', { name: 'Bank simulieren' }).click({ timeout: patience });
    await lead.page.getByRole('dialog').getByRole('button').last().click();
    await lead.page.getByRole('dialog').waitFor({ state: 'hidden', timeout: patience });
    await lead.page.goto(`${app.url}/console/bank-messages`);
    await lead.page.getByText('pain.002').first().waitFor({ timeout: patience });
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
  ])('has no barrier on /%s', async (path) => {
    await lead.page.goto(`${app.url}/console/${path}`);
    await lead.page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: patience });
    await lead.page.waitForLoadState('networkidle');
    expect(await barriersOn(lead.page)).toEqual([]);
  });

  it('never met a script error or a refusal of the content security policy', () => {
    expect([...lead.complaints, ...second.complaints]).toEqual([]);
  });
});

async function choose({ page }: ConsoleUser, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('dialog').getByLabel(label).click();
  await page.getByRole('option', { name: option }).first().click();
}

async function sign({ page }: ConsoleUser): Promise<void> {
  await page.getByRole('button', { name: 'Unterschreiben' }).first().click({ timeout: patience });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Unterschreiben|Freigeben|Bestätigen/ })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'hidden', timeout: patience });
}
