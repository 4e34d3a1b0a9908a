import type { Page } from 'playwright-core';
import type { ConsoleUser } from '../../support/browser';

/** The machine may be busy; a page that shows nothing after this long shows nothing at all. */
export const patience = 60_000;

/** Opens a page by its entry in the menu. */
export async function choose({ page }: ConsoleUser, entry: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: entry, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: entry }).waitFor({ timeout: patience });
}

/** Opens the first row of a list that carries a text. */
export async function openRow({ page }: ConsoleUser, text: string | RegExp): Promise<void> {
  await page.getByRole('row').filter({ hasText: text }).getByRole('link').first().click({ timeout: patience });
}

/** Chooses a file in the dialog that is open. */
export async function chooseFile({ page }: ConsoleUser, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Datei auswählen' }).click();
  await (await chooser).setFiles(path);
}

/** Presses a button that asks first, and says yes. */
export async function confirm({ page }: ConsoleUser, label: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click({ timeout: patience });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await dialog.waitFor({ state: 'hidden', timeout: patience });
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

/** Waits until a text stands on the page; it comes by itself, nobody reloads. */
export const appears = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor({ timeout: patience });

/** The fingerprint of what is to be signed on this page. */
export const fingerprint = (page: Page): Promise<string | null> =>
  page.locator('code[aria-label]').first().getAttribute('aria-label');
