import type { Page } from 'playwright-core';
import { barriersOn } from '../../support/browser';
import { screenshot } from './screenshots';

/** Nothing on the page stands in the way of anybody; a picture of it is kept where pictures are asked for. */
export async function expectAccessible(page: Page, picture: string): Promise<void> {
  expect(await barriersOn(page)).toEqual([]);
  await screenshot(page, picture);
}
