import { letOnePersonPublish, publishConfiguration, runAsJob, system } from '@kassenwerk/kernel';
import type { Browser, Locator } from 'playwright-core';
import type * as decide from '../../plugins/rulebook/server/src/use-cases/decide';
import { bootKassenwerk, type Booted } from '../support/boot';
import { barriersOn, openBrowser, signInAt, type ConsoleUser } from '../support/browser';
import { createStaff } from '../support/people';
import { appears, patience } from './support/console-user';
import smallTable from './fixtures/small-routing-table.json';
import { screenshot } from './support/screenshots';

const { decideMany } = require('../../plugins/rulebook/dist/server/src/use-cases/decide') as typeof decide;

jest.setTimeout(300_000);

/** A business admin changes a table that is in use, by keyboard: sees what is wrong, what would change, and releases it. */
describe('the rulebook', () => {
  let app: Booted;
  let browser: Browser;
  let admin: ConsoleUser;
  const tenant = 'nordlicht';

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', funds: [tenant] });
    letOnePersonPublish(app.strapi);
    browser = await openBrowser();
    const person = await createStaff(app.strapi, {
      username: 'nordlicht/regeln',
      roles: ['businessAdmin'],
      tenants: [tenant],
    });
    admin = await signInAt(browser, app.url, person);
    const asked = ['portal', 'form', 'email', 'letter'].flatMap((channel) =>
      [50_000, 120_000, 400_000].map((amountCents) => ({ channel, topic: 'payment', amountCents })),
    );
    // A small table of the fund's own, so that cells have their places whatever is shipped.
    await system('test', () =>
      publishConfiguration(app.strapi, {
        tenant,
        kind: 'decisionTable',
        key: 'request-routing',
        definition: smallTable,
        author: 'test',
      }),
    );
    await runAsJob(tenant, 'test', () =>
      decideMany(app.strapi, {
        tenant,
        key: 'request-routing',
        questions: asked.map((input) => ({ subjectId: null, input, at: '2026-11-22' })),
      }),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const press = async (target: Locator, key = 'Enter') => {
    // Waits until it can be used: what is checked meanwhile may keep a button off for a moment.
    const element = await target.first().elementHandle({ timeout: patience });
    await element!.waitForElementState('enabled', { timeout: patience });
    await element!.focus();
    await admin.page.keyboard.press(key);
  };
  const button = (name: string) => admin.page.getByRole('button', { name, exact: true });
  const tab = (name: RegExp) => admin.page.getByRole('tab', { name });
  const dialog = () => admin.page.getByRole('dialog');

  it('lists the tables and opens one', async () => {
    await admin.page.goto(`${app.url}/console/rules`);
    await press(admin.page.getByRole('link', { name: 'Zuordnung von Anliegen' }));
    await appears(admin.page, 'Keine Lücke, keine Überschneidung, alle Testfälle grün.');
    expect(await barriersOn(admin.page)).toEqual([]);
    await screenshot(admin.page, 'rules-01-table');
  });

  it('leads through the cells by arrow keys, and shows at once that a change makes a test case red', async () => {
    const { page } = admin;
    await press(page.locator('[data-cell="4:2"]'), 'ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('4:3');
    await page.keyboard.press('Enter');
    await dialog().getByRole('textbox', { name: 'ab (€)' }).fill('3.000');
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'rules-02-cell');
    await page.keyboard.press('Enter');
    await appears(page, /Der Testfall „Raten für einen hohen Betrag“ ergibt/);
    await screenshot(page, 'rules-03-red');
    await press(button('Freigeben'));
    expect(await dialog().getByRole('button', { name: 'Freigeben' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('says which real decisions would come out differently', async () => {
    await press(tab(/Simulation/));
    await press(button('Simulation starten'));
    await appears(admin.page, 'Von 12 Entscheidungen wären 4 anders ausgefallen.');
    expect(await barriersOn(admin.page)).toEqual([]);
    await screenshot(admin.page, 'rules-04-simulation');
  });

  it('takes a test case that fits the change', async () => {
    const { page } = admin;
    await press(tab(/Testfälle/));
    await press(button('Raten für einen hohen Betrag'));
    await dialog().getByRole('textbox', { name: 'Betrag (€)' }).fill('3.500');
    await appears(page, /Zeile 5 von „Zuordnung von Anliegen“ trifft zu/);
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'rules-05-test');
    await press(dialog().getByRole('button', { name: 'Übernehmen', exact: true }));
    await dialog().waitFor({ state: 'detached' });
    await screenshot(page, 'rules-06-tests');
  });

  it('releases the table and tells the difference in a sentence', async () => {
    const { page } = admin;
    await press(button('Freigeben'));
    await appears(page, /Zeile 5 ist geändert, vorher/);
    await screenshot(page, 'rules-07-release');
    await press(dialog().getByRole('button', { name: 'Freigeben' }));
    await dialog().waitFor({ state: 'detached' });
    await press(tab(/Versionen/));
    await appears(page, /Betrag: ab 3\.000,00 €/);
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'rules-08-versions');
  });

  it('met no script error', () => expect(admin.complaints).toEqual([]));
});
