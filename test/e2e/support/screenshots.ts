import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = process.env.KASSENWERK_SCREENSHOTS;

/** Keeps a picture of the whole page where `KASSENWERK_SCREENSHOTS` names a folder, so that pictures in the docs can be refreshed. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  const before = page.viewportSize()!;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  // The menu is as high as the window: a high window shows it beside the whole page.
  await page.setViewportSize({ ...before, height: Math.max(before.height, height) });
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.setViewportSize(before);
}
