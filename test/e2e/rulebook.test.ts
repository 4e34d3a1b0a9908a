import { letOnePersonPublish } from '@kassenwerk/kernel';
import type { Browser } from 'playwright-core';
import { bootKassenwerk, type Booted } from '../support/boot';
import { openBrowser, signInAt, type ConsoleUser } from '../support/browser';
import { createStaff } from '../support/people';
import { expectAccessible } from './support/accessible';
import { button, closedDialog, inDialog, press } from './support/by-keyboard';
import { appears } from './support/console-user';
import { screenshot } from './support/screenshots';
import { publishSmallRouting, routeRequests } from './support/small-routing';

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
    await publishSmallRouting(app, tenant);
    await routeRequests(
      app,
      tenant,
      ['portal', 'form', 'email', 'letter'].flatMap((channel) =>
        [50_000, 120_000, 400_000].map((amountCents) => ({ channel, topic: 'payment', amountCents })),
      ),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const tab = (name: RegExp) => admin.page.getByRole('tab', { name });
  const dialog = () => admin.page.getByRole('dialog');

  it('lists the tables and opens one', async () => {
    await admin.page.goto(`${app.url}/console/rules`);
    await press(admin.page.getByRole('link', { name: 'Zuordnung von Anliegen' }));
    await appears(admin.page, 'Keine Lücke, keine Überschneidung, alle Testfälle grün.');
    await expectAccessible(admin.page, 'rules-01-table');
  });

  it('leads through the cells by arrow keys, and shows at once that a change makes a test case red', async () => {
    const { page } = admin;
    await press(page.locator('[data-cell="4:2"]'), 'ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('4:3');
    await page.keyboard.press('Enter');
    await dialog().getByRole('textbox', { name: 'ab (€)' }).fill('3.000');
    await expectAccessible(page, 'rules-02-cell');
    await page.keyboard.press('Enter');
    await appears(page, /Der Testfall „Raten für einen hohen Betrag“ ergibt/);
    await screenshot(page, 'rules-03-red');
    await press(button(admin, 'Freigeben'));
    expect(await dialog().getByRole('button', { name: 'Freigeben' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('says which real decisions would come out differently', async () => {
    await press(tab(/Simulation/));
    await press(button(admin, 'Simulation starten'));
    await appears(admin.page, 'Von 12 Entscheidungen wären 4 anders ausgefallen.');
    await expectAccessible(admin.page, 'rules-04-simulation');
  });

  it('takes a test case that fits the change', async () => {
    const { page } = admin;
    await press(tab(/Testfälle/));
    await press(button(admin, 'Raten für einen hohen Betrag'));
    await dialog().getByRole('textbox', { name: 'Betrag (€)' }).fill('3.500');
    await appears(page, /Zeile 5 von „Zuordnung von Anliegen“ trifft zu/);
    await expectAccessible(page, 'rules-05-test');
    await press(inDialog(admin, 'Übernehmen'));
    await closedDialog(admin);
    await screenshot(page, 'rules-06-tests');
  });

  it('releases the table and tells the difference in a sentence', async () => {
    const { page } = admin;
    await press(button(admin, 'Freigeben'));
    await appears(page, /Zeile 5 ist geändert, vorher/);
    await screenshot(page, 'rules-07-release');
    await press(inDialog(admin, 'Freigeben'));
    await closedDialog(admin);
    await press(tab(/Versionen/));
    await appears(page, /Betrag: ab 3\.000,00 €/);
    await expectAccessible(page, 'rules-08-versions');
  });

  it('met no script error', () => expect(admin.complaints).toEqual([]));
});
