import { letOnePersonPublish, runAsJob, withSql } from '@kassenwerk/kernel';
import { openCases } from '@kassenwerk/casework';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { bootKassenwerk, type Booted } from '../support/boot';
import { openBrowser, signInAt, type ConsoleUser } from '../support/browser';
import { createStaff } from '../support/people';
import { expectAccessible } from './support/accessible';
import { button, closedDialog, inDialog, press } from './support/by-keyboard';
import { appears, patience } from './support/console-user';
import smallTable from './fixtures/small-routing-table.json';
import { publishSmallRouting, routeRequests } from './support/small-routing';

jest.setTimeout(300_000);

const tenant = 'nordlicht';

/** What a business admin and a team lead look after, each page by keyboard: texts, lists, times, files of rules, people, what came in. */
describe('business admin and team lead', () => {
  let app: Booted;
  let browser: Browser;
  let admin: ConsoleUser;
  let lead: ConsoleUser;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', funds: [tenant] });
    letOnePersonPublish(app.strapi);
    browser = await openBrowser();
    const person = async (name: string, role: string) =>
      signInAt(
        browser,
        app.url,
        await createStaff(app.strapi, { username: `${tenant}/${name}`, roles: [role], tenants: [tenant] }),
      );
    [admin, lead] = [await person('fach', 'businessAdmin'), await person('lea', 'teamLead')];
    await publishSmallRouting(app, tenant);
    await routeRequests(
      app,
      tenant,
      [50_000, 400_000].map((amountCents) => ({ channel: 'portal', topic: 'payment', amountCents })),
    );
    await runAsJob(tenant, 'test', () => withSql(app.strapi, (sql) => openCases(app.strapi, sql, [unclear])));
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const unclear = {
    tenant,
    title: 'Unklarer Brief',
    channel: 'scan' as const,
    area: 'clearing' as const,
    topic: 'general',
    priority: 'normal' as const,
    answerDays: 3,
    memberId: null,
    receivedAt: new Date(),
    routing: {
      table: 'request-routing',
      version: 1,
      rows: [smallTable.rows[0]!.id],
      sentence: { de: 'Wegen Zeile 1.', en: 'Because of row 1.' },
      confidence: 0.4,
    },
  };

  const open = async ({ page }: ConsoleUser, path: string, heading: string) => {
    await page.goto(`${app.url}/console${path}`);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor({ timeout: patience });
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: patience });
  };

  it('writes a text module with a variable, and is told of one that does not exist', async () => {
    const { page } = admin;
    await open(admin, '/text-modules', 'Textbausteine');
    await appears(page, 'Eingangsbestätigung');
    await expectAccessible(page, 'admin-01-texts');
    await press(page.getByRole('link', { name: 'Neuer Textbaustein' }));
    await page.getByRole('textbox', { name: 'Titel', exact: true }).fill('Danke');
    await page.getByRole('textbox', { name: 'Betreff' }).fill('Danke {{member.iban}}');
    await page.getByRole('textbox', { name: 'Wortlaut' }).fill('Danke, ');
    await press(button(admin, 'Name des Mitglieds'));
    await appears(page, 'Danke, Erika Beispiel');
    await appears(page, 'Diese Variablen gibt es nicht: {{member.iban}}');
    await expectAccessible(page, 'admin-02-text');
    await press(button(admin, 'Veröffentlichen'));
    await appears(page, /KW_TEXT_MODULE_VARIABLE/);
    await page.getByRole('textbox', { name: 'Betreff' }).fill('Danke');
    await press(button(admin, 'Veröffentlichen'));
    await page.waitForURL(/text-modules\/danke/, { timeout: patience });
    await appears(page, 'Version 1');
  });

  it('shows where a code list is used, and takes rows from a spreadsheet', async () => {
    const { page } = admin;
    await open(admin, '/code-lists', 'Codelisten');
    await expectAccessible(page, 'admin-03-lists');
    await press(page.getByRole('link', { name: 'Kanäle' }));
    await appears(page, 'Wo die Liste benutzt wird');
    await press(button(admin, 'Zeilen einfügen'));
    await page.getByRole('textbox', { name: 'Zeilen aus einer Tabelle' }).fill('fax\tFax\nmessenger;Messenger;;morgen');
    await appears(page, 'Diese Zeilen sind nicht zu verstehen: 2.');
    await page.getByRole('textbox', { name: 'Zeilen aus einer Tabelle' }).fill('fax\tFax\tFax\t01.01.2027');
    await appears(page, '1 neu, 0 geändert');
    await expectAccessible(page, 'admin-04-paste');
    await press(inDialog(admin, 'Übernehmen'));
    await closedDialog(admin);
    await press(button(admin, 'Veröffentlichen'));
    await appears(page, 'Neu: fax');
    await expectAccessible(page, 'admin-05-list');
  });

  it('sets by when a topic is answered, and sees what becomes of a request', async () => {
    const { page } = admin;
    await open(admin, '/service-levels', 'Bearbeitungszeiten');
    await press(button(admin, 'Zeile anlegen'));
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Thema').selectOption('addressChange');
    await dialog.getByRole('spinbutton', { name: 'Antwort', exact: true }).fill('1');
    await dialog.getByRole('spinbutton', { name: 'Gesetzliche Frist' }).fill('21');
    await expectAccessible(page, 'admin-06-line');
    await press(inDialog(admin, 'Übernehmen'));
    await closedDialog(admin);
    await page.getByLabel('Eingang am').fill('2026-11-02');
    await appears(page, '03.11.2026, 17:00');
    await appears(page, '23.11.2026');
    await expectAccessible(page, 'admin-07-levels');
    await press(button(admin, 'Veröffentlichen'));
    await appears(page, 'Ausgelieferte Version 1');
    await page.getByRole('region', { name: 'Version 1', exact: true }).waitFor({ timeout: patience });
  });

  it('chooses sender, ways and closing words of answers', async () => {
    const { page } = admin;
    await open(admin, '/answer-settings', 'Absender und Antwortwege');
    await press(page.getByRole('switch', { name: 'Brief' }), 'Space');
    await page.getByRole('textbox', { name: 'Absender' }).fill('Nordlicht Service');
    await expectAccessible(page, 'admin-08-answers');
    await press(button(admin, 'Veröffentlichen'));
    await page.getByRole('region', { name: 'Version 1', exact: true }).waitFor({ timeout: patience });
  });

  it('downloads a table, reads the file again and sees the differences before taking them over', async () => {
    const { page } = admin;
    await open(admin, '/rules/request-routing', 'Zuordnung von Anliegen');
    await press(button(admin, 'Datei'));
    const download = page.waitForEvent('download');
    await press(page.getByRole('menuitem', { name: 'Als JSON herunterladen' }));
    const table = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { minimumCoverage?: number };
    const file = join(await mkdtemp(join(tmpdir(), 'kassenwerk-')), 'tabelle.json');
    await writeFile(file, JSON.stringify({ ...table, minimumCoverage: 50 }));
    await press(button(admin, 'Datei'));
    await press(page.getByRole('menuitem', { name: 'Datei einlesen …' }));
    const chooser = page.waitForEvent('filechooser');
    await press(inDialog(admin, 'Datei auswählen'));
    await (await chooser).setFiles(file);
    await press(inDialog(admin, 'Hochladen'));
    await appears(page, /verlangte Testabdeckung/);
    await expectAccessible(page, 'admin-09-import');
    await press(inDialog(admin, 'Übernehmen'));
    await closedDialog(admin);
  });

  it('adds a condition to a row by choosing, and groups what the change would do', async () => {
    const { page } = admin;
    await open(admin, '/rules/request-routing', 'Zuordnung von Anliegen');
    await press(page.locator(`[data-cell="4:${smallTable.inputs.length}"]`));
    await press(inDialog(admin, 'Bedingung hinzufügen'));
    await page.getByRole('dialog').getByLabel('Vergleich').selectOption('unanswered');
    await expectAccessible(page, 'admin-10-condition');
    await press(inDialog(admin, 'Übernehmen'));
    await closedDialog(admin);
    await press(page.getByRole('tab', { name: /Simulation/ }));
    await press(button(admin, 'Simulation starten'));
    await appears(page, /Von 2 Entscheidungen/);
    await page.getByRole('table', { name: /Was wird woraus/ }).waitFor({ timeout: patience });
    await expectAccessible(page, 'admin-11-simulation');
  });

  it('puts a step between those that requests go through, and is told why one cannot be published', async () => {
    const { page } = admin;
    await open(admin, '/processes', 'Prozesse');
    await expectAccessible(page, 'admin-12-processes');
    await press(page.getByRole('link', { name: 'Anliegen', exact: true }));
    await press(button(admin, 'Schritt hinter „Einordnen“ einfügen'));
    await expectAccessible(page, 'admin-13-step-types');
    await press(button(admin, /^Nach Tabelle entscheiden/));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Bezeichnung (Deutsch)' }).fill('Sprache beachten');
    await dialog.getByRole('combobox', { name: 'Entscheidungstabelle' }).fill('request-routing');
    await press(inDialog(admin, 'Bedingung hinzufügen'));
    await dialog.getByRole('combobox', { name: 'Angabe', exact: true }).fill('language');
    await dialog.getByLabel('Vergleich').selectOption('ne');
    await dialog.getByRole('textbox', { name: 'Wert' }).fill('de');
    await expectAccessible(page, 'admin-14-step');
    await press(inDialog(admin, 'Übernehmen'));
    await closedDialog(admin);
    await appears(page, 'Nur wenn Sprache ist nicht „de“');
    await press(button(admin, '„Anlagen lesen“ nach unten'));
    await appears(page, 'Ein Punkt steht der Veröffentlichung im Weg');
    await appears(page, /Kein früherer Schritt liefert „senderKind“/);
    await expectAccessible(page, 'admin-15-broken');
    // The focus has gone along with the step.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page
      .getByText(/Kein früherer Schritt/)
      .first()
      .waitFor({ state: 'detached', timeout: patience });
    await press(button(admin, 'Veröffentlichen'));
    await appears(page, 'Neu: „Sprache beachten“');
    await press(inDialog(admin, 'Veröffentlichen'));
    await page.getByRole('region', { name: 'Version 1', exact: true }).waitFor({ timeout: patience });
    await expectAccessible(page, 'admin-16-process');
  });

  it('finds what could not be sorted under what came in, and takes down a call', async () => {
    const { page } = lead;
    await open(lead, '/intake', 'Eingang');
    await appears(page, 'In der Klärung');
    await expectAccessible(page, 'lead-01-intake');
    await press(button(lead, 'Telefonnotiz'));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Wer hat angerufen?' }).fill('Meike Petersen');
    await dialog.getByRole('textbox', { name: 'Betreff' }).fill('Rückruf');
    await dialog.getByRole('textbox', { name: 'Worum ging es?' }).fill('Bittet um Rückruf.');
    await expectAccessible(page, 'lead-02-call');
    await press(inDialog(lead, 'Aufnehmen'));
    await closedDialog(lead);
  });

  it('stops the clock of a case until a day, and lets it go on', async () => {
    const { page } = lead;
    await page.goto(`${app.url}/console/inbox?view=all`);
    await press(page.getByRole('link', { name: 'Unklarer Brief' }));
    await press(button(lead, 'Frist anhalten'));
    await page.getByRole('dialog').getByLabel('Worauf wird gewartet?').selectOption('doctor');
    await expectAccessible(page, 'lead-03-wait');
    await press(inDialog(lead, 'Frist anhalten'));
    await closedDialog(lead);
    await appears(page, /wartet auf eine Praxis oder Klinik/);
    await press(button(lead, 'Weiter'));
    await button(lead, 'Frist anhalten').waitFor({ timeout: patience });
    await expectAccessible(page, 'lead-04-case');
  });

  it('plans an absence and what somebody can do, and reads in the report which row sent a case where', async () => {
    const { page } = lead;
    await open(lead, '/absences', 'Abwesenheiten');
    await press(button(lead, 'Abwesenheit eintragen'));
    await expectAccessible(page, 'lead-05-absence');
    await press(inDialog(lead, 'Eintragen'));
    await closedDialog(lead);
    await appears(page, 'Die Abwesenheit ist eingetragen.');
    await open(lead, '/people', 'Personen und Betreuung');
    await press(page.getByRole('button', { name: /^Ändern/ }));
    await page.getByRole('dialog').getByRole('textbox', { name: 'Wie viel gleichzeitig' }).fill('7');
    await expectAccessible(page, 'lead-06-people');
    await press(inDialog(lead, 'Speichern'));
    await closedDialog(lead);
    await open(lead, '/case-report', 'Auswertung der Vorgänge');
    await expectAccessible(page, 'lead-07-report');
    await press(page.getByRole('link', { name: 'Zeile 1' }));
    await page.waitForURL(/rules\/request-routing\?row=/, { timeout: patience });
    await page.locator('tr.Mui-selected').waitFor({ timeout: patience });
  });

  it('never met a script error or a refusal of the content security policy', () => {
    expect([...admin.complaints, ...lead.complaints]).toEqual([]);
  });
});
