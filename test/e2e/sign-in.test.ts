import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authenticator } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { system, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted } from '../support/boot';
import { barriersOn, openBrowser } from '../support/browser';
import { startOpenIdProvider, type OpenIdProvider } from '../support/open-id-provider';
import { createStaff } from '../support/people';

const patience = 60_000;

/** The door and the own account in a real browser, by somebody who must have a second factor. */
describe('signing in at the console', () => {
  let app: Booted;
  let browser: Browser;
  let provider: OpenIdProvider;
  const folder = mkdtempSync(join(tmpdir(), 'kassenwerk-sign-in-'));
  let page: Page;
  let person: { username: string; password: string };
  let secret = '';
  let recoveryCodes: string[] = [];

  beforeAll(async () => {
    provider = await startOpenIdProvider();
    const env = { KASSENWERK_SECOND_FACTOR: 'required', KASSENWERK_OPEN_ID: openIdFile() };
    app = await bootKassenwerk({ role: 'all', env });
    // The port is known only now, and the provider sends browsers back to it.
    app.strapi.config.set('plugin::identity.publicUrl', app.url);
    browser = await openBrowser();
    const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    page.setDefaultTimeout(patience);
    await system('test', () =>
      withSql(app.strapi, (sql) =>
        sql.execute(
          "insert into partners (tenant, key, name, kind, status) values ('nordlicht', 'druck', 'Druckerei Nord', 'print', 'active')",
        ),
      ),
    );
    person = await createStaff(app.strapi, {
      username: 'nordlicht/lead',
      roles: ['teamLead', 'businessAdmin'],
      tenants: ['nordlicht'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    await provider?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function openIdFile(): string {
    const file = join(folder, 'open-id.json');
    const settings = {
      issuer: provider.issuer,
      clientId: provider.clientId,
      clientSecret: provider.clientSecret,
      label: { de: 'Mit Firmenkonto anmelden', en: 'Sign in with your company account' },
      usernamePrefix: 'firma/',
      groups: { nord: { roles: ['caseworker'], tenants: ['nordlicht'] } },
    };
    writeFileSync(file, JSON.stringify(settings));
    return file;
  }
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

  async function tokenOfMail(recipient = ''): Promise<string> {
    const folder = join(app.dataDir, 'mail');
    for (let tries = 0; tries < 100; tries += 1) {
      const names = existsSync(folder) ? readdirSync(folder) : [];
      const mails = names.map((name) => readFileSync(join(folder, name), 'utf8').replace(/=\r?\n/g, ''));
      const token = /reset-password#([\w-]+)/.exec(mails.find((mail) => mail.includes(recipient)) ?? '')?.[1];
      if (token) return token;
      await page.waitForTimeout(100);
    }
    throw new Error('No mail came.');
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
    recoveryCodes = await page.getByRole('listitem').allTextContents();
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
    await page.getByLabel('Code').fill(recoveryCodes[0]!);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByText('Übersicht').first().waitFor();
  });

  it('changes the password and resets it by the link of a mail', async () => {
    await page.goto(`${app.url}/console/account`);
    await page.getByLabel('Bisheriges Kennwort').fill(person.password);
    await page.getByLabel('Neues Kennwort').fill('Sieben Enten tauchen im See');
    await page.getByRole('button', { name: 'Kennwort ändern' }).click();
    await page.getByText('Das Kennwort ist geändert.').waitFor();

    await page.goto(`${app.url}/console/forgot-password`);
    await page.getByLabel('Benutzername').fill(person.username);
    await expectNoBarrier('forgot-password');
    await page.getByRole('button', { name: 'Link anfordern' }).click();
    await page.getByText('ist eine E-Mail unterwegs').waitFor();
    await page.goto(`${app.url}/console/reset-password#${await tokenOfMail()}`);
    await page.getByLabel('Neues Kennwort').fill('Acht Schwäne fliegen heim');
    await expectNoBarrier('reset-password');
    await page.getByRole('button', { name: 'Kennwort speichern' }).click();
    await page.getByText('Ihr neues Kennwort gilt.').waitFor();
    await page.getByRole('link', { name: 'Zur Anmeldung' }).click();
    await page.getByLabel('Benutzername').waitFor();
    await typeCredentials('Acht Schwäne fliegen heim');
    await page.getByLabel('Code').fill(recoveryCodes[1]!);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByText('Übersicht').first().waitFor();
  });

  it('gives a new colleague an account, who chooses the password by the link of a mail', async () => {
    await page.goto(`${app.url}/console/staff`);
    await page.getByRole('button', { name: 'Person anlegen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Benutzername').fill('nele');
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Nele Neu');
    await dialog.getByLabel('E-Mail').fill('nele@example.org');
    await dialog.getByLabel('Sachbearbeitung').check();
    await expectNoBarrier('new-person');
    await dialog.getByRole('button', { name: 'Person anlegen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nele Neu' }).waitFor();
    await expectNoBarrier('person');
    const other = await (await browser.newContext({ locale: 'de-DE' })).newPage();
    other.setDefaultTimeout(patience);
    await other.goto(`${app.url}/console/reset-password#${await tokenOfMail('nele@example.org')}`);
    await other.getByLabel('Neues Kennwort').fill('Neun Kraniche ziehen heim');
    await other.getByRole('button', { name: 'Kennwort speichern' }).click();
    await other.getByRole('link', { name: 'Zur Anmeldung' }).click();
    await other.getByLabel('Benutzername').fill('nordlicht/nele');
    await other.getByLabel('Kennwort').fill('Neun Kraniche ziehen heim');
    await other.getByRole('button', { name: 'Anmelden' }).click();
    await other.getByText('Übersicht').first().waitFor();
    await other.context().close();
  });

  it('gives a partner credentials, whose secret is seen once', async () => {
    await page.goto(`${app.url}/console/partners`);
    await page.getByText('Druckerei Nord').first().click();
    await page.getByRole('button', { name: 'Zugangsdaten anlegen' }).click();
    await page.getByLabel('Bezeichnung').fill('Übergabe');
    await page.getByLabel('Stand der Läufe lesen').check();
    await expectNoBarrier('new-credential');
    await page.getByRole('dialog').getByRole('button', { name: 'Zugangsdaten anlegen' }).click();
    await page.getByText(/^kws_/).waitFor();
    await expectNoBarrier('secret-once');
    await page.getByRole('button', { name: 'Schließen' }).click();
    await page.getByText('Stand der Läufe lesen').waitFor();
    await expectNoBarrier('partner-credentials');
    expect(await page.getByText(/kws_/).count()).toBe(0);
  });

  it('signs in at a provider, and tells who has no rights here', async () => {
    const other = await (await browser.newContext({ locale: 'de-DE' })).newPage();
    other.setDefaultTimeout(patience);
    provider.claims = { sub: '1', preferred_username: 'fremd', groups: [] };
    await other.goto(`${app.url}/console/`);
    await other.getByRole('link', { name: 'Mit Firmenkonto anmelden' }).click();
    await other.getByText('gehört zu keiner Gruppe').waitFor();
    expect(await barriersOn(other)).toEqual([]);
    provider.claims = { sub: '2', preferred_username: 'anke', name: 'Anke Muster', groups: ['nord'] };
    await other.getByRole('link', { name: 'Zur Anmeldung' }).click();
    await other.getByRole('link', { name: 'Mit Firmenkonto anmelden' }).click();
    await other.getByText('Übersicht').first().waitFor();
    await other.getByRole('button', { name: /Anke Muster/ }).waitFor();
  });

  it('ends everywhere at once', async () => {
    await page.goto(`${app.url}/console/account`);
    await page.getByRole('button', { name: 'Überall abmelden' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Überall abmelden' }).click();
    await page.getByLabel('Benutzername').waitFor();
  });
});
