import { runAsJob, withSql } from '@kassenwerk/kernel';
import type { Browser } from 'playwright-core';
import { bootKassenwerk, type Booted } from '../support/boot';
import { barriersOn, openBrowser, signInAt, type ConsoleUser } from '../support/browser';
import { createStaff } from '../support/people';
import { appears, choose, confirm, patience } from './support/console-user';
import { screenshot } from './support/screenshots';

jest.setTimeout(400_000);

/** A team lead takes rights away by clicking, tries out what somebody would see, and publishes. */
describe('roles in the console', () => {
  let app: Booted;
  let browser: Browser;
  let lead: ConsoleUser;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', funds: ['nordlicht'] });
    await runAsJob('nordlicht', 'test', () =>
      withSql(app.strapi, (sql) =>
        sql.execute(
          `insert into members (tenant, member_number, last_name, first_name, town, iban, annual_income_cents, status)
           values ('nordlicht', 'N-1', 'Holm', 'Inga', 'Kiel', 'DE89370400440532013000', 4200000, 'active')`,
        ),
      ),
    );
    const tenants = ['nordlicht'];
    await createStaff(app.strapi, { username: 'nordlicht/anke', roles: ['caseworker'], tenants });
    browser = await openBrowser();
    const person = await createStaff(app.strapi, { username: 'nordlicht/jens', roles: ['teamLead'], tenants });
    lead = await signInAt(browser, app.url, person);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const rights = (name: string) => lead.page.getByRole('checkbox', { name, exact: true });

  it('lists them with what they see', async () => {
    await choose(lead, 'Rollen');
    await appears(lead.page, 'Bankdaten, Einkommensdaten, Gesundheitsdaten');
    expect(await barriersOn(lead.page)).toEqual([]);
    await screenshot(lead.page, 'roles-01-list');
    await lead.page.getByRole('link', { name: 'Sachbearbeitung' }).click();
    await lead.page.getByRole('heading', { level: 1, name: 'Sachbearbeitung' }).waitFor({ timeout: patience });
  });

  it('tells what is changed as sentences, before anything holds', async () => {
    await rights('Mitglied: Ändern').uncheck();
    await lead.page.getByRole('switch', { name: 'Bankdaten' }).click();
    await appears(lead.page, 'Entfällt: Mitglied: Ändern');
    await appears(lead.page, 'Bankdaten werden verdeckt.');
    expect(await rights('Lauf: Starten').isDisabled()).toBe(true);
  });

  it('limits a right to fields and records by choosing them', async () => {
    await lead.page.getByRole('button', { name: 'Recht begrenzen: Aufgabe' }).click();
    const dialog = lead.page.getByRole('dialog');
    await dialog.getByLabel('Bedingung hinzufügen').click();
    await lead.page.getByRole('option', { name: 'Team', exact: true }).click();
    await dialog.getByLabel('ist gleich').click();
    await lead.page.getByRole('option', { name: 'Team der Person' }).click();
    expect(await barriersOn(lead.page)).toEqual([]);
    await screenshot(lead.page, 'roles-02-limits');
    await dialog.getByRole('button', { name: 'Übernehmen' }).click();
    await appears(lead.page, /Aufgabe: Ansehen – bisher ohne Grenzen, jetzt nur wenn Team = Team der Person/);
  });

  it('previews what somebody would see then', async () => {
    const { page } = lead;
    await page.getByRole('combobox', { name: 'Person' }).fill('anke');
    await page.getByRole('option', { name: /anke/ }).click();
    await page.getByRole('button', { name: 'Vorschau', exact: true }).click();
    await appears(page, /nordlicht\/anke sieht 1 Mitglied/);
    await appears(page, 'DE****************3000');
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'roles-03-editor-with-preview');
  });

  it('keeps a draft, publishes it, and goes back to what is shipped', async () => {
    const { page } = lead;
    await page.getByRole('button', { name: 'Entwurf sichern' }).click();
    await appears(page, /Entwurf von nordlicht\/jens/);
    await confirm(lead, 'Veröffentlichen');
    await appears(page, /Version 1/);
    expect(await rights('Mitglied: Ändern').isChecked()).toBe(false);
    await screenshot(page, 'roles-04-published');
    await confirm(lead, 'Wie für alle Kassen');
    await appears(page, /Version 2/);
    expect(await rights('Mitglied: Ändern').isChecked()).toBe(true);
    expect(lead.complaints).toEqual([]);
  });
});
