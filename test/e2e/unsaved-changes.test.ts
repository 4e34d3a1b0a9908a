import type { Browser, Page } from 'playwright-core';
import { bootKassenwerk, type Booted } from '../support/boot';
import { openBrowser, signInAt, type ConsoleUser } from '../support/browser';
import { createStaff } from '../support/people';
import { expectAccessible } from './support/accessible';
import { choose, heading, patience } from './support/console-user';

jest.setTimeout(180_000);

const tenant = 'nordlicht';

/** Whoever leaves a page with work that was not saved is asked first. */
describe('changes that were not saved', () => {
  let app: Booted;
  let browser: Browser;
  let lead: ConsoleUser;
  let page: Page;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', funds: [tenant, 'albtal'] });
    browser = await openBrowser();
    const roles = ['teamLead', 'businessAdmin'];
    lead = await signInAt(
      browser,
      app.url,
      await createStaff(app.strapi, { username: `${tenant}/leitung`, roles, tenants: [tenant, 'albtal'] }),
    );
    ({ page } = lead);
    await page.getByRole('button', { name: /^Kasse: / }).click();
    await page.getByRole('menuitem', { name: 'nordlicht' }).click();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const question = () => page.getByRole('dialog', { name: 'Änderungen verwerfen?' });
  const answer = async (name: 'Weiter bearbeiten' | 'Verwerfen'): Promise<void> => {
    await question().getByRole('button', { name }).click({ timeout: patience });
    await question().waitFor({ state: 'detached', timeout: patience });
  };
  const field = (label: string) => page.getByRole('main').getByLabel(label).first();
  const title = () => page.getByRole('main').getByLabel('Titel', { exact: false }).first();

  it.each([
    ['Bearbeitungszeiten', 'Beginn', '06:15'],
    ['Absender und Antwortwege', 'Absender', 'Ihre Nordlicht'],
  ])('are asked about when „%s“ is left by a link', async (title, label, value) => {
    await choose(lead, title);
    await field(label).fill(value);
    await page.getByRole('link', { name: 'Postkorb', exact: true }).click();
    await answer('Weiter bearbeiten');
    expect(await field(label).inputValue()).toBe(value);
    await page.getByRole('link', { name: 'Postkorb', exact: true }).click();
    await answer('Verwerfen');
    await heading(page, 'Postkorb').waitFor({ timeout: patience });
    await choose(lead, title);
    expect(await field(label).inputValue()).not.toBe(value);
  });

  it('are asked about when a text is left by going back or for another fund, and no more once it is published', async () => {
    await choose(lead, 'Textbausteine');
    await page.getByRole('link', { name: 'Neuer Textbaustein' }).click();
    await title().fill('Danke für Ihren Anruf');
    await page.goBack();
    await expectAccessible(page, 'console-unsaved-changes');
    await answer('Weiter bearbeiten');
    await page.getByRole('button', { name: /^Kasse: / }).click();
    await page.getByRole('menuitem', { name: 'albtal' }).click();
    await answer('Weiter bearbeiten');
    expect(await title().inputValue()).toBe('Danke für Ihren Anruf');
    await field('Betreff').fill('Ihr Anruf');
    await field('Wortlaut').fill('{{member.salutation}}, danke für Ihren Anruf.');
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.waitForURL(/\/text-modules\/danke/, { timeout: patience });
    await choose(lead, 'Postkorb');
    expect(await question().count()).toBe(0);
  });

  it('are asked about when a dialog is left by Escape, and not where nothing was typed', async () => {
    await choose(lead, 'Abwesenheiten');
    const dialog = page.getByRole('dialog', { name: 'Abwesenheit eintragen' });
    const open = () => page.getByRole('button', { name: 'Abwesenheit eintragen' }).click();
    await open();
    await dialog.waitFor({ timeout: patience });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached', timeout: patience });
    await open();
    await dialog.getByLabel('Letzter Tag').fill('2031-12-24');
    await page.keyboard.press('Escape');
    await answer('Weiter bearbeiten');
    expect(await dialog.getByLabel('Letzter Tag').inputValue()).toBe('2031-12-24');
    await page.keyboard.press('Escape');
    await answer('Verwerfen');
    await dialog.waitFor({ state: 'detached', timeout: patience });
  });

  it('keep nobody from signing out', async () => {
    await choose(lead, 'Bearbeitungszeiten');
    await field('Beginn').fill('06:15');
    await page.getByRole('button', { name: 'Ihr Konto' }).click();
    await page.getByRole('menuitem', { name: 'Abmelden' }).click();
    await page.getByLabel('Kennwort').waitFor({ timeout: patience });
    expect(await question().count()).toBe(0);
    expect(lead.complaints).toEqual([]);
  });
});
