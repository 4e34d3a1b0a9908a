import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The browser that tests and measurements share. */
export async function openBrowser(): Promise<Browser> {
  const { openBrowser: open } = (await import('../../scripts/lib/browser.mjs')) as { openBrowser(): Promise<Browser> };
  return open();
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

/** What axe finds against WCAG 2.2 A and AA, as short lines, once nothing fades in any more: half a colour has half the contrast. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
