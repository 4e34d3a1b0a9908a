import { openCases, type NewCase } from '@kassenwerk/casework';
import { makeKvnr, runAsJob, withSql } from '@kassenwerk/kernel';
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { pdfOf } from '../integration/forms/support/files';
import { bootKassenwerk, type Booted } from '../support/boot';
import { barriersOn, openBrowser, signInAt, type ConsoleUser } from '../support/browser';
import { createStaff } from '../support/people';
import { expectAccessible } from './support/accessible';
import { button, closedDialog, inDialog, press } from './support/by-keyboard';
import { appears, patience } from './support/console-user';
import { screenshot } from './support/screenshots';

jest.setTimeout(300_000);

const tenant = 'nordlicht';
const handled = 20;

/** A caseworker's day by keyboard: take what is next, read, note, answer, correct, put away; and a colleague who wants the same case. */
describe('the inbox', () => {
  let app: Booted;
  let browser: Browser;
  let anke: ConsoleUser;
  let bodo: ConsoleUser;
  let memberId: string;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', funds: [tenant] });
    browser = await openBrowser();
    const person = (name: string) =>
      createStaff(app.strapi, { username: `${tenant}/${name}`, roles: ['caseworker'], tenants: [tenant] });
    anke = await signInAt(browser, app.url, await person('anke'));
    bodo = await signInAt(browser, app.url, await person('bodo'));
    memberId = await addMember();
    await open(handled + 6);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const inFund = <T>(fn: () => Promise<T>) => runAsJob(tenant, 'test', fn);

  const addMember = () =>
    inFund(() =>
      withSql(app.strapi, async (sql) => {
        const [row] = await sql.rows<{ id: string }>(
          `insert into members (tenant, member_number, kvnr, first_name, last_name, birth_date, salutation, status)
           values ($1, 'N1', $2, 'Meike', 'Petersen', '1980-05-04', 'Frau', 'active') returning document_id as id`,
          [tenant, makeKvnr('P', 4711)],
        );
        return row!.id;
      }),
    );

  const open = (count: number, more: Partial<NewCase> = {}) =>
    inFund(() =>
      withSql(app.strapi, (sql) =>
        openCases(
          app.strapi,
          sql,
          Array.from({ length: count }, (_, index) => ({
            tenant,
            title: `Frage ${index + 1}`,
            channel: index % 2 ? ('email' as const) : ('scan' as const),
            area: 'insurance' as const,
            topic: 'addressChange',
            priority: 'normal' as const,
            answerDays: 3,
            memberId,
            // A minute apart, so that the order is certain.
            receivedAt: new Date(Date.now() - (count - index) * 60_000),
            routing: {
              table: 'request-routing',
              version: 1,
              rows: ['membership'],
              sentence: { de: 'Wegen Zeile 7.', en: 'Because of row 7.' },
              confidence: 0.9,
            },
            ...more,
          })),
        ),
      ),
    );

  /** A form with a PDF, as a member sends it. */
  async function submitInvoice(): Promise<string> {
    const uploadKey = randomUUID();
    const query = new URLSearchParams({
      tenant,
      form: 'dental-cleaning',
      field: 'invoice',
      uploadKey,
      fileName: 'rechnung.pdf',
    });
    const upload = await fetch(`${app.url}/api/forms/public/uploads?${query.toString()}`, {
      method: 'POST',
      body: new Uint8Array(pdfOf(2)),
    });
    const { data: file } = (await upload.json()) as { data: { id: string } };
    const answers = {
      firstName: 'Meike',
      lastName: 'Petersen',
      birthDate: '04.05.1980',
      kvnr: makeKvnr('P', 4711),
      treatedOn: '2026-03-04',
      dentist: 'Praxis am Markt',
      amount: '95,50',
      isPaid: true,
      invoice: [{ ...file, name: 'rechnung.pdf' }],
      account: { iban: 'DE89 3704 0044 0532 0130 00', accountHolder: 'Meike Petersen' },
      truth: true,
    };
    const answer = await fetch(`${app.url}/api/forms/public/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ tenant, form: 'dental-cleaning', idempotencyKey: randomUUID(), uploadKey, answers }),
    });
    return ((await answer.json()) as { data: { reference: string } }).data.reference;
  }

  it('leads through the list with arrow keys; Space selects', async () => {
    const { page } = anke;
    await page.goto(`${app.url}/console/inbox?view=unassigned`);
    await appears(page, 'Frage 1');
    await expectAccessible(page, 'inbox-01-list');
    await press(page.getByRole('link', { name: 'Frage 1', exact: true }), 'ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Frage 2');
    await page.keyboard.press('Space');
    await appears(page, '1 Vorgang ausgewählt');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await appears(page, '2 Vorgänge ausgewählt');
  });

  it('changes several at once after showing what happens, and takes it back', async () => {
    const { page } = anke;
    await press(button(anke, 'Dringlichkeit ändern'));
    await page.getByLabel('Wie dringend?').selectOption('low');
    await appears(page, '2 von 2 Vorgängen werden geändert.');
    await expectAccessible(page, 'inbox-02-bulk');
    await press(button(anke, 'Für 2 Vorgänge ausführen'));
    await closedDialog(anke);
    const waiting = page.getByRole('table').getByText('hat Zeit');
    await waiting.first().waitFor({ timeout: patience });
    await press(button(anke, 'Zurücknehmen'));
    await waiting.first().waitFor({ state: 'detached', timeout: patience });
    await appears(page, '2 Vorgänge sind wie vorher');
  });

  it('closes several with an answer that is shown first, once it was said whether there is one', async () => {
    const { page } = anke;
    await page.goto(`${app.url}/console/inbox?view=unassigned`);
    const boxes = page.getByRole('table').getByRole('checkbox');
    for (const place of [1, 2]) await press(boxes.nth(place), 'Space');
    await press(button(anke, 'Abschließen'));
    const dialog = page.getByRole('dialog', { name: 'Abschließen' });
    const apply = dialog.getByRole('button', { name: 'Für 2 Vorgänge ausführen' });
    await dialog.getByLabel('Warum werden sie abgeschlossen?').fill('Aktion beendet');
    expect(await apply.isDisabled()).toBe(true);
    await dialog.getByLabel('Antwort an die Mitglieder').selectOption('done');
    await dialog
      .getByRole('cell', { name: 'Wird beendet, mit Antwort per Brief.' })
      .nth(1)
      .waitFor({ timeout: patience });
    await expectAccessible(page, 'inbox-02-bulk-answer');
    await press(dialog.getByRole('button', { name: 'Vorschau' }));
    await appears(page, 'Sehr geehrte Frau Petersen');
    await press(page.getByRole('dialog', { name: 'Vorschau' }).getByRole('button', { name: 'Schließen' }));
    await press(apply);
    await closedDialog(anke);
    await press(button(anke, 'Zurücknehmen'));
    await appears(page, '2 Vorgänge sind wie vorher');
  });

  it('shows a case, keeps it from a colleague, and lets the colleague take it over', async () => {
    const { page } = anke;
    await page.goto(`${app.url}/console/inbox?view=unassigned`);
    await press(page.getByRole('link', { name: 'Frage 3', exact: true }));
    await appears(page, 'Warum hier?');
    await appears(page, 'Wegen Zeile 7.');
    expect(await barriersOn(page)).toEqual([]);
    await bodo.page.goto(page.url());
    await appears(bodo.page, 'bearbeitet diesen Vorgang gerade');
    expect(await button(bodo, 'Abschließen').isDisabled()).toBe(true);
    expect(await barriersOn(bodo.page)).toEqual([]);
    await press(button(bodo, 'Übernehmen'));
    await press(inDialog(bodo, 'Übernehmen'));
    await closedDialog(bodo);
    await appears(page, 'bearbeitet diesen Vorgang gerade');
    await screenshot(page, 'inbox-03-taken-over');
    await bodo.page.goto(`${app.url}/console/inbox`);
  });

  it('shows the answers of a form beside its PDF, page by page', async () => {
    const { page } = anke;
    const reference = await submitInvoice();
    await page.goto(`${app.url}/console/inbox?view=all&q=${reference}`);
    await press(page.locator('[data-case-link]'));
    await appears(page, 'Praxis am Markt');
    await appears(page, 'Seite 1 von 2');
    await press(button(anke, 'Nächste Seite'));
    await appears(page, 'Seite 2 von 2');
    await page.locator('canvas[width]').waitFor({ timeout: patience });
    await expectAccessible(page, 'inbox-04-original');
    await page.getByLabel('Mitgliedsnummer, KVNR oder Nachname').fill('petersen');
    await page.keyboard.press('Enter');
    await press(button(anke, 'Meike Petersen zuordnen'));
    await appears(page, 'Mitglied zugeordnet');
    await appears(page, 'Antwort per');
  });

  it('answers with a text module, after a look at what the member will read', async () => {
    const { page } = anke;
    await page.goto(`${app.url}/console/inbox?view=unassigned`);
    await press(page.getByRole('link', { name: 'Frage 4', exact: true }));
    await page.getByLabel('Notiz für Kolleginnen und Kollegen').fill('Neue Anschrift ist geprüft.');
    await press(button(anke, 'Notieren'));
    await appears(page, 'Neue Anschrift ist geprüft.');
    const modules = page.getByLabel('Textbaustein');
    await modules.locator('option').nth(1).waitFor({ state: 'attached', timeout: patience });
    await modules.selectOption({ index: 1 });
    await page.getByLabel('Betreff').fill('Ihre neue Anschrift');
    await press(button(anke, 'Vorschau'));
    await page.getByRole('dialog').getByText('Petersen').first().waitFor({ timeout: patience });
    await screenshot(page, 'inbox-05-preview');
    await page.keyboard.press('Escape');
    await closedDialog(anke);
    await press(button(anke, 'Senden und abschließen'));
    await appears(page, 'Wieder öffnen');
    await appears(page, 'Beantwortet');
    await screenshot(page, 'inbox-06-answered');
  });

  it('sends a case where it belongs, and the rule learns of it', async () => {
    const { page } = anke;
    await page.goto(`${app.url}/console/inbox?view=unassigned`);
    await press(page.getByRole('link', { name: 'Frage 5', exact: true }));
    await press(button(anke, 'Gehört woanders hin'));
    await page.getByLabel('Bereich').selectOption('benefits');
    await page.getByLabel('Thema').selectOption('invoice');
    expect(await barriersOn(page)).toEqual([]);
    await press(button(anke, 'Dorthin geben'));
    await closedDialog(anke);
    await appears(page, 'Leistungen');
    await appears(page, 'Korrigiert');
  });

  it('handles twenty cases one after the other without a mouse', async () => {
    const { page } = anke;
    await page.goto(`${app.url}/console/inbox`);
    for (let done = 0; done < handled; done++) {
      await press(button(anke, 'Nächster Vorgang'));
      await page.waitForURL(/\/cases\//, { timeout: patience });
      await press(button(anke, 'Abschließen'));
      await press(inDialog(anke, 'Abschließen'));
      await page.waitForURL(/\/inbox/, { timeout: patience });
    }
    await page.goto(`${app.url}/console/inbox?view=closed`);
    await appears(page, /^\d+ Vorgänge gezeigt/);
    expect(await page.locator('[data-case-link]').count()).toBeGreaterThan(handled);
    await screenshot(page, 'inbox-07-done');
  });

  it('never met a script error or a refusal of the content security policy', () => {
    expect([...anke.complaints, ...bodo.complaints]).toEqual([]);
  });
});
