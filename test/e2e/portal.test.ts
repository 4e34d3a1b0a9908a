import type { Browser, BrowserContext, Page } from 'playwright-core';
import { publishConfiguration, runAsJob, withSql } from '@kassenwerk/kernel';
import { everyFieldForm } from '../../plugins/forms/renderer/src/every-field.fixture';
import { sampleForm } from '../../plugins/forms/model/src/sample-form.fixture';
import { bootKassenwerk, type Booted } from '../support/boot';
import { barriersOn, openBrowser } from '../support/browser';
import {
  askForCertificate,
  attachPicture,
  describeJourneys,
  fillDate,
  next,
  question,
  receiptOn,
  submit,
  toSummary,
} from './support/filling-in';
import { screenshot } from './support/screenshots';

const password = 'Wal im Nebel am Deich';
const phone = { width: 390, height: 844 };

/** Members on phones against the real server, from the letter to the receipt and back to what was sent. */
describe('the portal of members', () => {
  let app: Booted;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
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
    for (const definition of [sampleForm, everyFieldForm]) await publishForm(app, definition);
    // Server, caseworker and browser one after another.
  }, 240_000);
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

  async function newPage(): Promise<Page> {
    const one = await (await browser.newContext({ locale: 'de-DE', viewport: phone })).newPage();
    listenTo(one);
    return one;
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
    ['nachrichten', 'Nachrichten'],
    ['nachrichten/neu', 'Neue Nachricht'],
  ])('has no barrier on /%s', async (path, name) => {
    await open(path);
    await title(name);
    await page.waitForLoadState('networkidle');
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, `portal-member-${path.replace('/', '-') || 'overview'}`);
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
    await signInOn(other);
    await other.getByText('Kind 1: Ida').waitFor();
    expect(other.url()).not.toContain('#');
    await other.close();
  });

  it('asks for another sign-in when the session has ended, loses nothing and shows the receipt', async () => {
    await sqlIn(app, 'update portal_sessions set revoked_at = now()');
    await page.getByRole('button', { name: 'Weiter zur Zusammenfassung' }).click();
    await page.getByText('ledig').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'portal-form-summary');
    await submit(page);
    await page.getByText('Bitte melden Sie sich noch einmal an').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await signInOn(page);
    await receiptOn(page);
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'portal-receipt');
  });

  it('goes on elsewhere with files and rows, and finds the request again', async () => {
    await open('formulare/travel-costs');
    await describeJourneys(page);
    await page.getByRole('button', { name: 'Speichern und später weitermachen' }).click();
    const link = (await page.getByRole('link', { name: '/weiter#' }).getAttribute('href'))!;
    const elsewhere = await newPage();
    await elsewhere.goto(link);
    await elsewhere.getByText('Melden Sie sich auch hier an').waitFor();
    expect(await barriersOn(elsewhere)).toEqual([]);
    await signInOn(elsewhere);
    await elsewhere.getByText('04.11.2026, Praxis am Hafen, 12,50 €').waitFor();
    await next(elsewhere);
    expect(await elsewhere.getByLabel('IBAN').inputValue()).toBe('DE02120300000000202051');
    await elsewhere.getByLabel(/Meine Angaben sind/).check();
    await toSummary(elsewhere);
    await elsewhere.getByText('Taxi.jpg').waitFor();
    await elsewhere.getByRole('button', { name: 'Verbindlich absenden' }).dblclick();
    const reference = await receiptOn(elsewhere);
    await elsewhere.getByRole('link', { name: 'Zu meinen Anliegen' }).click();
    await elsewhere.getByText(`Nummer ${reference}`).waitFor();
    await elsewhere.getByRole('link', { name: 'Fahrkosten' }).click();
    await elsewhere.getByText('Wir haben alles erhalten.').waitFor();
    await elsewhere.getByRole('button', { name: /^Taxi.jpg/ }).waitFor();
    expect(await barriersOn(elsewhere)).toEqual([]);
    await screenshot(elsewhere, 'portal-request');
    expect(await sqlIn(app, "select 1 from form_submissions where form_key = 'travel-costs'")).toHaveLength(1);
    expect(await sqlIn(app, 'select 1 from form_files where submission_id is not null')).toHaveLength(2);
    // The window that was left open cannot send the same once more.
    await next(page);
    await page.getByLabel(/Meine Angaben sind/).check();
    await toSummary(page);
    await submit(page);
    expect(await receiptOn(page)).toBe(reference);
    await elsewhere.context().close();
  });

  it('asks a second person, who reads and agrees without an account', async () => {
    await open('formulare/bank-details');
    await next(page);
    await page.getByLabel('IBAN').fill('DE89370400440532013000');
    await page.getByLabel('Kontoinhaberin oder Kontoinhaber').fill('Jens Petersen');
    await fillDate(question(page, 'Gültig ab'), dayInAWeek());
    await question(page, 'Gehört das Konto Ihnen selbst?').getByLabel('Nein').check();
    await page.getByLabel('Straße').fill('Deichweg');
    await page.getByLabel('Hausnummer').fill('4');
    await page.getByLabel('Postleitzahl').fill('24939');
    await page.getByLabel('Ort', { exact: true }).fill('Flensburg');
    await page.getByLabel('Einzug der Beiträge').check();
    await page.getByLabel('Ja, ich willige ein').check();
    await next(page);
    await page.getByLabel(/Meine Angaben sind/).check();
    await toSummary(page);
    await submit(page);
    const reference = await receiptOn(page);
    const link = (await page.getByRole('link', { name: '/co-sign#' }).getAttribute('href'))!;
    const spouse = await newPage();
    await spouse.goto(link);
    await spouse.getByText(`Vorgang ${reference}`).waitFor();
    await spouse.getByText('DE89 3704 0044 0532 0130 00').waitFor();
    expect(await barriersOn(spouse)).toEqual([]);
    await screenshot(spouse, 'portal-co-sign');
    await spouse.getByLabel('Ihr Vor- und Nachname').fill('Jens Petersen');
    await spouse.getByRole('button', { name: 'Ich stimme zu' }).click();
    await spouse.getByRole('heading', { name: 'Danke, Sie haben zugestimmt' }).waitFor();
    await spouse.goto(link);
    await spouse.getByText('Dieser Link gilt nicht mehr.').waitFor();
    expect(await sqlIn(app, "select status from form_submissions where form_key = 'bank-details'")).toEqual([
      { status: 'received' },
    ]);
    await spouse.context().close();
  });

  it('takes a form without a sign-in; a broken net, another window and a refusal lose nothing', async () => {
    const guest = await newPage();
    await guest.goto(`${app.url}/portal/nordlicht/formulare/membership-certificate`);
    await askForCertificate(guest);
    await guest.getByLabel(/Meine Angaben sind/).check();
    await guest.context().setOffline(true);
    const save = guest.getByRole('button', { name: 'Speichern und später weitermachen' });
    await save.click();
    await guest.getByText('Wir erreichen den Server nicht.').waitFor();
    await guest.context().setOffline(false);
    await save.click();
    const link = (await guest.getByRole('link', { name: '/weiter#' }).getAttribute('href'))!;
    const tab = await guest.context().newPage();
    await tab.goto(link);
    await tab.getByLabel(/Telefon für Rückfragen/).fill('0461 123456');
    await tab.getByRole('button', { name: 'Speichern und später weitermachen' }).click();
    await tab.getByRole('link', { name: '/weiter#' }).waitFor();
    await save.click();
    await guest.getByText('Womit möchten Sie weitermachen?').waitFor();
    expect(await barriersOn(guest)).toEqual([]);
    await guest.getByRole('button', { name: 'Mit den anderen Angaben' }).click();
    await guest.getByText('Womit möchten Sie').waitFor({ state: 'detached' });
    // The answers come after the question has gone; until then nothing can be pressed.
    await save.click({ trial: true });
    expect(await guest.getByLabel(/Telefon für Rückfragen/).inputValue()).toContain('0461');
    await toSummary(guest);
    await tamperOnce(guest);
    await submit(guest);
    await guest.getByText('Eine Angabe fehlt noch oder stimmt nicht').waitFor();
    expect(await barriersOn(guest)).toEqual([]);
    await submit(guest);
    await receiptOn(guest);
    await guest.context().close();
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
    await page.getByText('beschädigt oder unvollständig').waitFor();
    await attachPicture(page.getByRole('group', { name: 'Rechnung' }), 'Rechnung.jpg');
  });

  it('goes on by itself with a large file after the connection broke, from where it was', async () => {
    const offsets: string[] = [];
    await page.route('**/resumable-uploads?*', async (route) => {
      const offset = route.request().headers()['upload-offset'];
      if (offset) offsets.push(offset);
      return offset && offsets.length === 2 ? route.abort('connectionreset') : route.continue();
    });
    await attachPicture(page.getByRole('group', { name: 'Rechnung' }), 'Groß.jpg', 2_500_000);
    await page.unroute('**/resumable-uploads?*');
    expect(offsets).toEqual(['0', '1048576', '1048576', '2097152']);
  });

  it('asks the fund something, and speaks English and easy German, forms too', async () => {
    await open('nachrichten/neu');
    await page.getByLabel('Worum geht es?').fill('Frage zur Reha');
    await page.getByLabel('Ihre Nachricht').fill('Wie lange dauert es?');
    await page.getByRole('button', { name: 'Absenden' }).click();
    await title('Frage zur Reha');
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'portal-conversation');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Forms' }).click();
    await page.getByLabel('Find a form').fill('bank');
    await page.getByRole('link', { name: 'Bank details' }).click();
    await page.getByLabel('First name').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.reload();
    await page.getByLabel('First name').waitFor();
    await page.getByRole('button', { name: 'Leichte Sprache' }).click();
    await title('Ihr Konto');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Deutsch' }).click();
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

async function signInOn(page: Page): Promise<void> {
  await page.getByLabel('E-Mail-Adresse').fill('n1@example.org');
  await page.getByLabel('Kennwort').fill(password);
  await page.getByRole('main').or(page.getByRole('dialog')).getByRole('button', { name: 'Anmelden' }).last().click();
}

/** As an attacker would: an answer that is in no list, past the page. */
async function tamperOnce(page: Page): Promise<void> {
  await page.route(
    '**/public/submissions',
    (route) => {
      const body = route.request().postDataJSON() as { answers: object };
      return route.continue({ postData: { ...body, answers: { ...body.answers, delivery: 'pigeon' } } });
    },
    { times: 1 },
  );
}

function dayInAWeek(): [string, string, string] {
  const [year, month, day] = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10).split('-');
  return [day!, month!, year!];
}

const sqlIn = (app: Booted, text: string): Promise<Record<string, unknown>[]> =>
  runAsJob('nordlicht', 'test', () => withSql(app.strapi, (sql) => sql.rows(text)));

const publishForm = (app: Booted, definition: { key: string }): Promise<unknown> =>
  runAsJob('nordlicht', 'test', () =>
    publishConfiguration(app.strapi, {
      tenant: 'nordlicht',
      kind: 'form',
      key: definition.key,
      definition,
      author: 'test',
    }),
  );

async function addMember(app: Booted): Promise<string> {
  return runAsJob('nordlicht', 'test', () =>
    withSql(app.strapi, async (sql) => {
      const row = await sql.one<{ id: string }>(
        `insert into members (tenant, member_number, kvnr, first_name, last_name, birth_date, street, house_number, postal_code, town, iban, status)
         values ('nordlicht', 'N1', 'A123456780', 'Meike', 'Petersen', '1980-05-04', 'Deichweg', '4', '24939', 'Flensburg',
           'DE02120300000000202051', 'active')
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
