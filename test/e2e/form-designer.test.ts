import { letOnePersonPublish } from '@kassenwerk/kernel';
import type { Browser, Locator } from 'playwright-core';
import { wideForm } from '../../plugins/forms/model/src/testing/wide-form';
import { bootKassenwerk, type Booted } from '../support/boot';
import { barriersOn, openBrowser, signInAt, type ConsoleUser } from '../support/browser';
import { createStaff } from '../support/people';
import { waitFor } from '../integration/engine/waiting';
import { appears, patience } from './support/console-user';
import { screenshot } from './support/screenshots';

jest.setTimeout(600_000);

/** When the browser has drawn what was typed. */
const paintedAt = (): Promise<number> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));

/** A business admin builds a form of three pages without ever touching the mouse, and releases it. */
describe('the form designer', () => {
  let app: Booted;
  let browser: Browser;
  let admin: ConsoleUser;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', funds: ['nordlicht'] });
    letOnePersonPublish(app.strapi);
    browser = await openBrowser();
    const person = await createStaff(app.strapi, {
      username: 'nordlicht/fach',
      roles: ['businessAdmin'],
      tenants: ['nordlicht'],
    });
    admin = await signInAt(browser, app.url, person);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  /** Focus and a key: nothing here is clicked. */
  const press = async (target: Locator, key = 'Enter') => {
    await target.first().waitFor({ timeout: patience });
    await target.first().focus();
    await admin.page.keyboard.press(key);
  };
  const button = (name: string | RegExp) => admin.page.getByRole('button', { name, exact: typeof name === 'string' });
  const inputOf = (label: string | RegExp) => {
    const name = { name: label, exact: true };
    return admin.page.getByRole('textbox', name).or(admin.page.getByRole('spinbutton', name)).first();
  };
  const type = async (label: string, text: string) => {
    const input = inputOf(label);
    await input.waitFor({ timeout: patience });
    await input.focus();
    await admin.page.keyboard.press('Control+A');
    await admin.page.keyboard.type(text);
  };
  const choose = (label: string, value: string) =>
    admin.page.getByRole('combobox', { name: label, exact: true }).last().selectOption({ label: value });
  /** From the palette, with a label of its own. */
  const add = async (kind: string, label: string) => {
    await press(admin.page.getByRole('group', { name: 'Felder' }).getByRole('button', { name: kind, exact: true }));
    await type('Beschriftung', label);
  };
  const row = (name: RegExp) => admin.page.getByRole('list', { name: 'Aufbau' }).getByRole('button', { name }).first();

  it('lists the forms of the fund', async () => {
    await admin.page.goto(`${app.url}/console/forms`);
    await admin.page.getByRole('heading', { level: 1, name: 'Formulare' }).waitFor({ timeout: patience });
    await button('Neues Formular').waitFor({ timeout: patience });
    await appears(admin.page, 'Familienfragebogen');
    expect(await barriersOn(admin.page)).toEqual([]);
    await screenshot(admin.page, 'forms-01-list');
  });

  it('begins with a title', async () => {
    await press(button('Neues Formular'));
    await admin.page.getByRole('dialog').waitFor();
    await type('Titel', 'Zuschuss zur Brille');
    expect(await barriersOn(admin.page)).toEqual([]);
    await admin.page.keyboard.press('Enter');
    await admin.page.getByRole('heading', { level: 1, name: 'Zuschuss zur Brille' }).waitFor({ timeout: patience });
    await type('Bestätigung', 'Wir melden uns.');
  });

  it('takes twelve fields on three pages with a repeated group', async () => {
    const { page } = admin;
    await add('Text', 'Vorname');
    await add('Text', 'Nachname');
    await add('Datum', 'Geburtsdatum');
    await add('E-Mail', 'E-Mail-Adresse');
    await press(button('Seite'));
    await type('Titel', 'Brille');
    await add('Ja oder Nein', 'Haben Sie mehrere Brillen');
    await add('Betrag', 'Preis der Brille');
    await add('Datum', 'Gekauft am');
    await press(button('Gruppe'));
    await type('Titel', 'Weitere Brillen');
    await press(page.getByRole('switch', { name: 'Mehrmals ausfüllen lassen' }), 'Space');
    await type('Ein Eintrag heißt', 'Brille');
    await add('Betrag', 'Preis');
    await add('Text', 'Optiker');
    await press(button('Seite'));
    await type('Titel', 'Auszahlung');
    await add('Bankverbindung', 'Konto');
    await add('Datei', 'Rechnung');
    await add('Unterschrift', 'Ihre Unterschrift');
    await appears(page, 'Ihre Unterschrift');
    expect(await page.locator('[data-part]').count()).toBe(12 + 3 + 4);
  });

  it('shows a group under a condition, and requires an answer under another', async () => {
    const { page } = admin;
    await press(row(/^Weitere Brillen/));
    await press(button('Bedingung hinzufügen'));
    await choose('Wenn', 'Haben Sie mehrere Brillen');
    await choose('Wert', 'Ja');
    await press(row(/^Optiker/));
    await choose('Pflicht', 'unter einer Bedingung');
    await choose('Wenn', 'Preis');
    await choose('Vergleich', 'ist größer als');
    await type('Wert', '100');
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'forms-02-designer');
  });

  it('moves by keyboard and says so, and undoes', async () => {
    const { page } = admin;
    await press(row(/^Nachname/), 'Alt+ArrowUp');
    await appears(page, /Nachname steht jetzt in .* an Stelle 1/);
    await press(button('Rückgängig'));
    await press(button('Menü: Nachname'));
    await press(page.getByRole('menuitem', { name: 'Verschieben nach …' }));
    await page.getByRole('dialog').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    // While it closes it still takes what the mouse does.
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('lands a dragged row where the line shows, also after another one was moved', async () => {
    const { page } = admin;
    // Not what is drawn: rows outside of the window are left out of it.
    const order = async () =>
      (await page.locator('[data-part]').allTextContents()).slice(2, 5).map((text) => text.split(' · ')[0]);
    const drag = async (from: RegExp, to: RegExp) => {
      const handle = row(from).locator('xpath=preceding-sibling::*');
      await handle.scrollIntoViewIfNeeded();
      const [start, end] = [(await handle.boundingBox())!, (await row(to).boundingBox())!];
      await page.mouse.move(start.x + 10, start.y + 10);
      await page.mouse.down();
      await page.mouse.move(start.x + 30, start.y + 20, { steps: 3 });
      await page.mouse.move(end.x + 60, end.y + end.height / 2, { steps: 8 });
      await page.mouse.up();
    };
    const before = await order();
    await drag(/^Geburtsdatum/, /^Vorname/);
    await appears(page, /Geburtsdatum steht jetzt in .* an Stelle 1/);
    await drag(/^Nachname/, /^Vorname/);
    await appears(page, /Nachname steht jetzt in .* an Stelle 2/);
    await waitFor(async () => (await order()).join() === 'Geburtsdatum,Nachname,Vorname');
    await press(button('Rückgängig'));
    await press(button('Rückgängig'));
    await waitFor(async () => (await order()).join() === before.join());
  });

  it('says that somebody else was quicker, and brings the own work back', async () => {
    const { page } = admin;
    await press(button('Entwurf sichern'));
    await appears(page, 'Der Entwurf ist gesichert.');
    const other = await app.login({ username: 'nordlicht/fach2', tenants: ['nordlicht'], roles: ['businessAdmin'] });
    const path = '/api/forms/definitions/zuschuss-zur-brille';
    const shown = await other.call<{ data: { draft: { definition: object } } }>('GET', `${path}?tenant=nordlicht`);
    const definition = { ...shown.body.data.draft.definition, title: { de: 'Brille anders' } };
    expect((await other.call('PUT', `${path}/draft`, { tenant: 'nordlicht', definition })).status).toBe(200);
    await press(row(/^Optiker/));
    await type('Hilfetext', 'Name des Geschäfts');
    await press(button('Entwurf sichern'));
    await page.getByRole('dialog', { name: 'Jemand war schneller' }).waitFor({ timeout: patience });
    await appears(page, 'Am Formular geändert: Titel.');
    expect(await barriersOn(page)).toEqual([]);
    await press(button('Meinen Stand sichern'));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Zuschuss zur Brille');
  });

  it('shows texts side by side and what should be looked at', async () => {
    const { page } = admin;
    await press(page.getByRole('tab', { name: 'Texte' }));
    await appears(page, 'Alle Texte sind da.');
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'forms-03-texts');
    await press(page.getByRole('tab', { name: /Prüfliste/ }));
    await page.getByRole('heading', { level: 2, name: 'Prüfliste' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'forms-04-checks');
  });

  it('releases it, and the fund has it', async () => {
    const { page } = admin;
    await press(button('Freigeben'));
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'forms-05-release');
    await press(dialog.getByRole('button', { name: 'Freigeben', exact: true }));
    await dialog.waitFor({ state: 'hidden', timeout: patience });
    await appears(page, /Es gilt Version 1/);
    await press(page.getByRole('tab', { name: 'Versionen' }));
    await appears(page, 'Gilt jetzt');
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'forms-06-versions');
  });

  it('stays quick with three hundred fields', async () => {
    const { page } = admin;
    const name = 'grosses-formular.form.json';
    const buffer = Buffer.from(JSON.stringify({ ...wideForm(15), key: 'grosses-formular' }));
    await page.goto(`${app.url}/console/forms`);
    await press(button('Datei einlesen'));
    await page.getByLabel('Datei mit einem Formular').setInputFiles({ name, mimeType: 'application/json', buffer });
    await press(page.getByRole('dialog').getByRole('button', { name: 'Übernehmen' }));
    await page.locator('[data-part]').nth(300).waitFor({ timeout: patience });
    await press(page.locator('[data-part]').nth(150));
    const input = inputOf(/^Beschriftung/);
    await input.waitFor({ timeout: patience });
    await input.focus();
    const waits: number[] = [];
    for (const letter of 'Geschwindigkeit') {
      const before = await page.evaluate(() => performance.now());
      await page.keyboard.type(letter);
      waits.push((await page.evaluate(paintedAt)) - before);
    }
    waits.sort((a, b) => a - b);
    // Reported, not asserted: other work on the machine would decide.
    console.info(`key stroke at 300 fields, round trip included: median ${Math.round(waits[7]!)} ms`);
    expect(await page.locator('[data-part]').nth(150).innerText()).toContain('Geschwindigkeit');
  });

  it('never met a script error or a refusal of the content security policy', () => {
    expect(admin.complaints).toEqual([]);
  });
});
