import type { Locator } from 'playwright-core';
import type { ConsoleUser } from '../../support/browser';
import { patience } from './console-user';

/** Focus and a key: nothing is clicked. Waits until it can be used, as what is checked meanwhile may keep a button off for a moment. */
export async function press(target: Locator, key = 'Enter'): Promise<void> {
  const element = await target.first().elementHandle({ timeout: patience });
  await element!.waitForElementState('enabled', { timeout: patience });
  await element!.focus();
  await target.page().keyboard.press(key);
}

/** A text stands for the whole name, a pattern for a part of it. */
export const button = ({ page }: ConsoleUser, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

export const inDialog = ({ page }: ConsoleUser, name: string): Locator =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });

/** Waits until the dialog has gone. */
export const closedDialog = ({ page }: ConsoleUser): Promise<void> =>
  page.getByRole('dialog').waitFor({ state: 'detached', timeout: patience });
