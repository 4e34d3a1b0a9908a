import type { Browser, BrowserContext, Page } from 'playwright-core';
import { runAsJob, withSql } from '@kassenwerk/kernel';
import { everyFieldForm } from '../../plugins/forms/renderer/src/every-field.fixture';
import { sampleForm } from '../../plugins/forms/model/src/sample-form.fixture';
import { bootKassenwerk, type Booted } from '../support/boot';
import { barriersOn, openBrowser } from '../support/browser';
import { fakeForms, type FakeForms } from './support/fake-forms';
import { screenshot } from './support/screenshots';

const password = 'Wal im Nebel am Deich';
const phone = { width: 390, height: 844 };

/** A member on a phone, from the letter to the receipt; by keyboard alone where somebody fills in. */
describe('the portal of members', () => {
  let app: Booted;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let forms: FakeForms;
  let code: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    app = await bootKassenwerk({ funds: ['nordlicht'] });
    const member = await addMember(app);
    const caseworker = await app.login({ username: 'nordlicht/anke', roles: ['caseworker'], tenants: ['nordlicht'] });
    const invited = await caseworker.call<{ data: { code: string } }>(
      'POST',
      `/api/portal/members/${member}/invitation`,
      {},
    );
    ({ code } = invited.body.data);
    browser = await openBrowser();
    context = await browser.newContext({ locale: 'de-DE', viewport: phone });
    page = await context.newPage();
    listenTo(page);
    forms = await fakeForms(page, [sampleForm, everyFieldForm]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  function listenTo(one: Page): void {
    one.on('pageerror', (error) => complaints.push(error.message));
    one.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy|React|Warning/.test(message.text()))
        complaints.push(message.text());
    });
  }

  const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const open = (path: string) => page.goto(`${app.url}/portal/nordlicht/${path}`);

  it.each([
    ['anmelden', 'Anmelden'],
    ['aktivieren', 'Zugang freischalten'],
    ['kennwort-vergessen', 'Kennwort vergessen'],
    ['neues-kennwort', 'Neues Kennwort'],
    ['gibt-es-nicht', 'Diese Seite gibt es nicht'],
    ['daten', 'Anmelden'],
  ])('has no barrier before the sign-in on %s', async (path, name) => {
    await open(path);
    await title(name);
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, `portal-${path}`);
  });

  it('says kindly that there is no portal of an unknown fund', async () => {
    await page.goto(`${app.url}/portal/gibt-es-nicht/`);
    await page.getByText('Unter dieser Adresse gibt es kein Portal.').waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });

  it('begins with the code of a letter', async () => {
    await open('aktivieren');
    await page.getByLabel('Versicherten- oder Mitgliedsnummer').fill('N1');
    await page.getByLabel('Geburtsdatum').fill('4.5.1980');
    await page.getByLabel('Code aus dem Brief').fill(code.toLowerCase());
    await page.getByLabel('E-Mail-Adresse').fill('n1@example.org');
    await page.getByLabel('Neues Kennwort').fill('kurz');
    await page.getByRole('button', { name: 'Freischalten' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Neues Kennwort').fill(password);
    await page.getByRole('button', { name: 'Freischalten' }).click();
    await title('Guten Tag, Meike Petersen');
  });

  it.each([
    ['', /Guten Tag/],
    ['anliegen', 'Meine Anliegen'],
    ['dokumente', 'Meine Dokumente'],
    ['daten', 'Meine Daten'],
    ['formulare', 'Formulare'],
  ])('has no barrier on /%s', async (path, name) => {
    await open(path);
    await title(name);
    await page.waitForLoadState('networkidle');
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, `portal-member-${path || 'overview'}`);
  });

  it('shows a letter with its structure and nothing that could act', async () => {
    await open('dokumente');
    await page.getByRole('link', { name: 'Beitragsbescheid' }).click();
    await title('Beitragsbescheid');
    await page.getByRole('heading', { level: 2, name: 'Ihr Beitrag' }).waitFor();
    expect(await page.locator('article').innerHTML()).not.toMatch(/script|onclick|style|<img/);
    expect(await page.evaluate(() => 'attacked' in globalThis)).toBe(false);
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'portal-letter');
  });

  it('fills in a form by keyboard alone, with an error summary that leads to the field', async () => {
    await open('formulare/family-questionnaire');
    await title('Familienfragebogen');
    expect(await page.getByLabel('Nachname').inputValue()).toBe('Petersen');
    await page.getByLabel('Nachname').focus();
    await tabTo('Weiter');
    await page.keyboard.press('Enter');
    await page.getByText('Eine Angabe fehlt noch oder stimmt nicht').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('kwf-error-summary');
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'portal-form-errors');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    expect(await page.getByLabel('ledig').isChecked()).toBe(true);
    await tabTo('Weiter');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Kinder' }).waitFor();
    await tabTo('Kind hinzufügen');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ida');
    for (const part of ['1', '2', '2020']) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(part);
    }
    await screenshot(page, 'portal-form-row');
    expect(await barriersOn(page)).toEqual([]);
    await tabTo('Fertig (Kind 1)');
    await page.keyboard.press('Enter');
    await page.getByText('Kind 1: Ida').waitFor();
  });

  it('keeps what was typed and goes on with it on another device', async () => {
    await tabTo('Speichern und später weitermachen');
    await page.keyboard.press('Enter');
    const link = await page.getByRole('link', { name: '/weiter#' }).getAttribute('href');
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'portal-form-saved');
    const other = await context.newPage();
    listenTo(other);
    await other.goto(link!);
    await other.getByText('Kind 1: Ida').waitFor();
    expect(other.url()).not.toContain('#');
    await other.close();
  });

  it('asks for another sign-in when the session has ended, loses nothing and shows the receipt', async () => {
    forms.endSession(1);
    await page.getByRole('button', { name: 'Weiter zur Zusammenfassung' }).click();
    await page.getByText('ledig').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'portal-form-summary');
    await page.getByRole('button', { name: 'Verbindlich absenden' }).click();
    await page.getByText('Bitte melden Sie sich noch einmal an').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByLabel('E-Mail-Adresse').fill('n1@example.org');
    await page.getByLabel('Kennwort').fill(password);
    await page.getByRole('dialog').getByRole('button', { name: 'Anmelden' }).click();
    await title('Ihre Angaben sind angekommen');
    await page.getByText('KW-2026-0001').waitFor();
    expect(forms.submissions).toHaveLength(1);
    expect(forms.submissions[0]).toMatchObject({
      answers: {
        lastName: 'Petersen',
        maritalStatus: 'single',
        children: [{ childName: 'Ida', childBirth: '2020-02-01' }],
      },
    });
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'portal-receipt');
  });

  it('has no barrier on a form with every kind of field, empty and with every error', async () => {
    await open('formulare/every-field');
    await title('Alle Felder');
    await page.getByLabel('Vorname').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'portal-every-field');
    await page.getByRole('button', { name: 'Weiter zur Zusammenfassung' }).click();
    await page.getByText('Angaben fehlen noch oder stimmen nicht').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'portal-every-field-errors');
  });

  it('takes a file while the form is being filled in', async () => {
    const chooser = page.getByRole('group', { name: 'Rechnung' }).getByLabel('Datei auswählen');
    await chooser.setInputFiles({ name: 'Rechnung.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-') });
    await page.getByRole('button', { name: 'Rechnung.pdf entfernen' }).waitFor();
  });

  it('signs out and keeps nothing', async () => {
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await title('Anmelden');
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  });

  it('can be installed, and its worker keeps nothing of what the server said', async () => {
    const manifest = await fetch(`${app.url}/portal/nordlicht/app.webmanifest`);
    expect(manifest.headers.get('content-type')).toContain('application/manifest+json');
    expect(await manifest.json()).toMatchObject({ start_url: '/portal/nordlicht/', display: 'standalone' });
    const kept = await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.filter((path) => !/^\/portal\/(icon\.svg$|assets\/|$)/.test(path))).toEqual([]);
  });

  it('never met a script error or a refusal of the content security policy', () => {
    expect(complaints).toEqual([]);
  });

  /** Presses Tab until a button of that name has the focus. */
  async function tabTo(name: string): Promise<void> {
    for (let pressed = 0; pressed < 60; pressed += 1) {
      const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      if (focused.startsWith(name)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`No Tab leads to ${name}.`);
  }
});

async function addMember(app: Booted): Promise<string> {
  return runAsJob('nordlicht', 'test', () =>
    withSql(app.strapi, async (sql) => {
      const row = await sql.one<{ id: string }>(
        `insert into members (tenant, member_number, first_name, last_name, birth_date, street, house_number, postal_code, town, status)
         values ('nordlicht', 'N1', 'Meike', 'Petersen', '1980-05-04', 'Deichweg', '4', '24939', 'Flensburg', 'active')
         returning document_id as id`,
      );
      await sql.rows(
        `insert into member_documents (tenant, subject_id, kind, title, body) values ('nordlicht', $1, 'notice', 'Beitragsbescheid', $2)`,
        [
          row!.id,
          `<h1 style="color:red" onclick="attacked=1">Ihr Beitrag</h1><p>Sehr geehrte Frau Petersen,</p><script>attacked = 1</script>
           <img src="x" onerror="attacked=1"><table><tbody><tr><td colspan="2">12,50 €</td></tr></tbody></table>`,
        ],
      );
      return row!.id;
    }),
  );
}
