import { join } from 'node:path';
import { addDays } from '@kassenwerk/kernel';
import type { Browser } from 'playwright-core';
import {
  bootTimeoutMs,
  openCollectionBench,
  tenant,
  type CollectionBench,
  today,
} from '../integration/collections/support/collection-bench';
import { waitFor } from '../integration/engine/waiting';
import { writeUnknownPayment } from '../integration/collections/support/unknown-payment';
import { barriersOn, openBrowser, signInAt, type ConsoleUser } from '../support/browser';
import { createStaff } from '../support/people';
import { appears, choose, chooseFile, confirm, fingerprint, heading, openRow, patience } from './support/console-user';
import { screenshot } from './support/screenshots';

jest.setTimeout(bootTimeoutMs);

/** One collection by clicking, from the upload of the delivery to the end of the run, as two people of the provider. */
describe('a collection in the console', () => {
  let bench: CollectionBench;
  let browser: Browser;
  let anna: ConsoleUser;
  let bernd: ConsoleUser;

  beforeAll(async () => {
    bench = await openCollectionBench();
    browser = await openBrowser();
    anna = await signIn('anna');
    bernd = await signIn('bernd');
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.stop();
  });

  it('takes in a delivery that somebody uploads', async () => {
    const { page } = anna;
    const { path } = await bench.generate({ members: 150, defects: 0.1 });
    await choose(anna, 'Lieferungen');
    await screenshot(page, '01-deliveries-empty');
    await page.getByRole('button', { name: 'Lieferung hochladen' }).first().click();
    await chooseFile(anna, path);
    await screenshot(page, '02-delivery-upload');
    await page.getByRole('button', { name: 'Hochladen', exact: true }).click();
    await appears(page, 'Als Nächstes starten Sie einen Lauf.');
    await screenshot(page, '03-delivery');
  });

  it('starts the run and shows how it gets on until it waits', async () => {
    const { page } = anna;
    await page.getByRole('button', { name: 'Lauf starten' }).click();
    await page.getByLabel('Produktvariante').click();
    await page.getByRole('option').first().click();
    await screenshot(page, '04-start-run');
    await page.getByRole('button', { name: 'Starten', exact: true }).click();
    await appears(page, 'Der Lauf ist gestartet.');
    await screenshot(page, '05-run-begins');
    await heading(page, 'Freigabe durch zwei Personen').waitFor({ timeout: patience });
    await screenshot(page, '06-run-waits-for-release');
  });

  it('lets a person decide a case that the rules could not decide', async () => {
    const { page } = bernd;
    const shown = await fingerprint(anna.page);
    await choose(bernd, 'Aufgaben');
    await screenshot(page, '07-tasks');
    await openRow(bernd, 'Klärfall');
    await heading(page, 'Feststellung').waitFor({ timeout: patience });
    await screenshot(page, '08-task');
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByRole('button', { name: 'Zurückgeben' }).waitFor({ timeout: patience });
    await appears(page, `${tenant}/bernd`);
    await page.getByLabel('Bemerkung').fill('Mit der Kasse besprochen.');
    await page.getByRole('button', { name: 'Ausschließen' }).click();
    await appears(page, 'Die Aufgabe ist erledigt.');
    await appears(page, 'Mit der Kasse besprochen.');
    await screenshot(page, '09-task-decided');
    // What is to be signed has changed with it; the first person sees that without reloading.
    await waitFor(async () => (await fingerprint(anna.page)) !== shown, patience);
  });

  it('goes on when a second person has released the contributions', async () => {
    await confirm(anna, 'Unterschreiben');
    await appears(anna.page, `${tenant}/anna`);
    await screenshot(anna.page, '10-run-first-signature');
    await choose(bernd, 'Läufe');
    await screenshot(bernd.page, '11-runs');
    await openRow(bernd, 'Wartet');
    await appears(bernd.page, `${tenant}/anna`);
    await confirm(bernd, 'Unterschreiben');
    // The first person sees it without doing anything.
    await heading(anna.page, 'Freigabe durch zwei Personen').waitFor({ state: 'hidden', timeout: patience });
  });

  it('builds a file anew after somebody has refused it', async () => {
    const { page } = anna;
    await page.getByRole('link', { name: /\.xml$/ }).click({ timeout: patience });
    await heading(page, 'Prüfungen').waitFor({ timeout: patience });
    await screenshot(page, '12-bank-file');
    await page.getByRole('button', { name: 'Ablehnen' }).click();
    await page.getByLabel('Begründung').fill('Der Fälligkeitstag passt nicht.');
    await page.getByRole('dialog').getByRole('button', { name: 'Ablehnen' }).click();
    await appears(page, 'Diese Datei ist ungültig und wird nicht übertragen.');
    await screenshot(page, '13-bank-file-void');
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Neu erzeugen' }).click();
    await appears(page, 'Die Datei wird neu erzeugt');
  });

  it('sends the file to the bank when two people have released it', async () => {
    await choose(anna, 'Aufgaben');
    await openRow(anna, 'Freigabe einer Lastschriftdatei');
    await heading(anna.page, 'Angaben').waitFor({ timeout: patience });
    await screenshot(anna.page, '14-task-release');
    await anna.page.getByRole('link', { name: 'Zur Lastschriftdatei' }).first().click();
    await confirm(anna, 'Freigeben');
    await choose(bernd, 'Lastschriftdateien');
    await screenshot(bernd.page, '14-bank-files-to-release');
    await openRow(bernd, 'Einmal unterschrieben');
    await confirm(bernd, 'Freigeben');
    await anna.page.getByRole('button', { name: 'Bank simulieren' }).waitFor({ timeout: patience });
    await screenshot(anna.page, '15-bank-file-with-bank');
  });

  it('shows what the bank gives back', async () => {
    const { page } = anna;
    await page.getByRole('button', { name: 'Bank simulieren' }).click();
    await page.getByLabel('Anteil der Rückläufer in Prozent').fill('15');
    await screenshot(page, '16-simulate');
    await page.getByRole('button', { name: 'Antworten lassen' }).click();
    await appears(page, 'Die simulierte Bank hat geantwortet.');
    await choose(anna, 'Bankantworten');
    await page.getByRole('row').nth(1).waitFor({ timeout: patience });
    await screenshot(page, '17-bank-messages');
    await choose(anna, 'Rückläufer');
    await page.getByRole('row').filter({ hasText: 'Rücklastschrift' }).first().waitFor({ timeout: patience });
    await screenshot(page, '18-returns');
  });

  it('comes to its end when the bank has answered every debit', async () => {
    const { page } = bernd;
    await choose(bernd, 'Läufe');
    await openRow(bernd, /2\d{3}-\d{2}/);
    await page.getByText('Fertig', { exact: true }).first().waitFor({ timeout: patience });
    await screenshot(page, '19-run-done');
    await page.getByRole('navigation').getByRole('link', { name: 'Übersicht' }).click();
    await heading(page, 'BKK Nordlicht').waitFor({ timeout: patience });
    await screenshot(page, '20-dashboard');
  });

  it('assigns money of an unknown payer to a member', async () => {
    const { page } = anna;
    const { memberNumber, cents } = await somebodyInDebt();
    const path = join(bench.dataDir, 'unknown-payment.xml');
    await writeUnknownPayment(path, { cents, reference: 'UNKNOWN-PAYER' });
    await choose(anna, 'Bankantworten');
    await page.getByRole('button', { name: 'Bankdatei hochladen' }).click();
    await chooseFile(anna, path);
    await page.getByRole('button', { name: 'Hochladen', exact: true }).click();
    await page.getByRole('button', { name: 'Zuordnen' }).waitFor({ timeout: patience });
    // The same decision stands on the page of the task that asks for it.
    await choose(bernd, 'Aufgaben');
    await openRow(bernd, 'Buchung der Bank zuordnen');
    await heading(bernd.page, 'Geld zuordnen').waitFor({ timeout: patience });
    await screenshot(bernd.page, '21-task-assign-money');
    await page.getByRole('button', { name: 'Zuordnen' }).click({ timeout: patience });
    await page.getByRole('combobox', { name: 'Mitglied' }).fill(memberNumber);
    await page.getByRole('option', { name: memberNumber }).click({ timeout: patience });
    await screenshot(page, '22-assign-money');
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Dem Mitglied zuordnen' }).click();
    await page.getByRole('link', { name: memberNumber }).click({ timeout: patience });
    await page.getByRole('tab', { name: 'Konto' }).click({ timeout: patience });
    await appears(page, 'Zahlungseingang');
    await screenshot(page, '23-member-account');
    expect(await barriersOn(page)).toEqual([]);
  });

  it('gives a member time to pay', async () => {
    const { page } = bernd;
    const { memberNumber } = await somebodyInDebt();
    await choose(bernd, 'Forderungen');
    await page.getByRole('searchbox').fill(memberNumber);
    await openRow(bernd, memberNumber);
    await page.getByRole('tab', { name: 'Konto' }).click({ timeout: patience });
    await page.getByRole('button', { name: 'Stunden' }).click({ timeout: patience });
    await page.getByLabel('Gestundet bis').fill(addDays(today(), 60));
    await page.getByLabel('Begründung').fill('Kurzarbeit bis zum Jahresende');
    await screenshot(page, '24-deferral');
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stundung gewähren' }).click();
    await appears(page, 'Gestundet');
    await screenshot(page, '25-member-deferred');
  });

  it('never met a script error or a refusal of the content security policy', () => {
    expect([...anna.complaints, ...bernd.complaints]).toEqual([]);
  });

  /** A member whose debit came back, and what is still open. */
  async function somebodyInDebt(): Promise<{ memberNumber: string; cents: number }> {
    const found = await bench.sql((sql) =>
      sql.one<{ memberNumber: string; cents: number }>(
        `select member_number as "memberNumber", sum(open_cents) as cents from receivables
         where tenant = $1 and open_cents > 0 group by member_number order by bool_or(status = 'returned') desc, 1 limit 1`,
        [tenant],
      ),
    );
    return found!;
  }

  async function signIn(name: string): Promise<ConsoleUser> {
    const username = `${tenant}/${name}`;
    const person = await createStaff(bench.strapi, { username, roles: ['providerStaff'], tenants: [tenant] });
    return signInAt(browser, bench.url, person);
  }
});
