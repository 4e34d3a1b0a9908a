import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The browser of the machine, else the one that the npm package @sparticuz/chromium carries. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = found.find((path) => existsSync(path)) ?? shippedBrowser();
  return chromium.launch({ executablePath, args: quiet });
}

/**
 * The package is an ES module that unpacks itself; jest runs CommonJS, so a process of its own asks it. It unpacks into a folder of
 * the project: what another user has unpacked into the common one cannot be run.
 */
function shippedBrowser(): string {
  const folder = join(__dirname, '..', '..', '.cache', 'browser');
  mkdirSync(folder, { recursive: true });
  const question =
    "import('@sparticuz/chromium').then((m) => m.default.executablePath()).then((path) => process.stdout.write(path))";
  return execFileSync(process.execPath, ['-e', question], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: folder },
  });
}

export interface ConsoleUser {
  context: BrowserContext;
  page: Page;
  /** What the browser complained about: script errors and refusals of the content security policy. */
  complaints: string[];
}

/** Signs a person in over the sign-in page of the console. */
export async function signInAt(
  browser: Browser,
  url: string,
  person: { username: string; password: string },
): Promise<ConsoleUser> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|React/.test(message.text()))
      complaints.push(message.text());
  });
  await page.goto(`${url}/console/`);
  await page.getByLabel('Benutzername').fill(person.username);
  await page.getByLabel('Kennwort').fill(person.password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByText('Übersicht').first().waitFor();
  return { context, page, complaints };
}

/** What axe finds against WCAG 2.2 A and AA, as short lines. */
export async function barriersOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
