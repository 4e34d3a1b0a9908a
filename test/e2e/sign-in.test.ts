import { authenticator } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { system, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted } from '../support/boot';
import { barriersOn, openBrowser } from '../support/browser';
import { createStaff } from '../support/people';

const patience = 60_000;

/** The door and the own account in a real browser, by somebody who must have a second factor. */
describe('signing in at the console', () => {
  let app: Booted;
  let browser: Browser;
  let page: Page;
  let person: { username: string; password: string };
  let secret = '';
  let recoveryCode = '';

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', env: { KASSENWERK_SECOND_FACTOR: 'required' } });
    browser = await openBrowser();
    const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    page.setDefaultTimeout(patience);
    person = await createStaff(app.strapi, { username: 'nordlicht/lead', roles: ['teamLead'], tenants: ['nordlicht'] });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function expectNoBarrier(name: string): Promise<void> {
    await page.waitForTimeout(300);
    if (process.env.KASSENWERK_SCREENSHOTS)
      await page.screenshot({ path: `${process.env.KASSENWERK_SCREENSHOTS}/${name}.png`, fullPage: true });
    expect([name, await barriersOn(page)]).toEqual([name, []]);
  }
  async function typeCredentials(password = person.password): Promise<void> {
    await page.getByLabel('Benutzername').fill(person.username);
    await page.getByLabel('Kennwort').fill(password);
    await page.getByRole('button', { name: 'Anmelden' }).click();
  }

  it('says what was wrong', async () => {
    await page.goto(`${app.url}/console/`);
    await page.getByLabel('Benutzername').waitFor();
    await expectNoBarrier('sign-in');
    await typeCredentials('vertippt-vertippt');
    await page.getByText('Benutzername oder Kennwort stimmt nicht').waitFor();
    await expectNoBarrier('sign-in-refused');
  });

  it('leads through setting up the second factor before anything else', async () => {
    await typeCredentials();
    await page.getByRole('heading', { name: 'Zweiten Faktor einrichten' }).waitFor();
    await expectNoBarrier('enrol');
    secret = ((await page.locator('code').first().textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('Code', { exact: false }).last().fill(authenticator.generate(secret));
    await page.getByRole('button', { name: 'Code prüfen' }).click();
    await page.getByRole('heading', { name: 'Ersatzcodes' }).waitFor();
    await expectNoBarrier('recovery-codes');
    recoveryCode = (await page.getByRole('listitem').first().textContent()) ?? '';
    await page.getByRole('button', { name: 'Ich habe die Codes aufbewahrt' }).click();
    await page.getByText('Übersicht').first().waitFor();
  });

  it('shows the own account with its sessions', async () => {
    await page.goto(`${app.url}/console/account`);
    await page.getByText('Diese Anmeldung').waitFor();
    await page.getByText('Noch 10 Ersatzcodes unbenutzt.').waitFor();
    await expectNoBarrier('account');
  });

  it('asks for the code the next time and takes a recovery code instead', async () => {
    await page.getByRole('button', { name: /nordlicht\/lead/ }).click();
    await page.getByRole('menuitem', { name: 'Abmelden' }).click();
    await page.getByLabel('Benutzername').waitFor();
    await system('test', () => withSql(app.strapi, (sql) => sql.execute('update second_factors set last_step = 0')));
    await typeCredentials();
    await page.getByRole('heading', { name: 'Zweiter Faktor' }).waitFor();
    await expectNoBarrier('code');
    await page.getByLabel('Code').fill('000000');
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByText('Der Code stimmt nicht').waitFor();
    await page.getByLabel('Code').fill(recoveryCode);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByText('Übersicht').first().waitFor();
  });

  it('ends everywhere at once', async () => {
    await page.goto(`${app.url}/console/account`);
    await page.getByRole('button', { name: 'Überall abmelden' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Überall abmelden' }).click();
    await page.getByLabel('Benutzername').waitFor();
  });
});
