import { openBrowser } from '../../lib/browser.mjs';
import { call, signIn } from './call.mjs';

const tenant = 'nordlicht';
/** Long enough for everything that follows from a letter, and shorter than the pause after which the designer checks the form. */
const pauseMs = 120;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * What the main thread of a real browser works for one letter: in the portal at a form of 200 fields, and in the designer at one of 300.
 * Thread time, which other work on the machine does not change.
 * @param built loads a file of the forms model from its build
 */
export async function measureKeyStrokes({ url, people }, built) {
  const { wideForm } = built('testing/wide-form.js');
  const token = await signIn(url, people.businessAdmin);
  const keep = (key, blocks, path, method) => {
    const definition = { ...wideForm(blocks), key, title: { de: key, en: key } };
    return call(url, method, `/api/forms/definitions/${key}/${path}`, { token, body: { tenant, definition } });
  };
  await keep('two-hundred', 10, 'publish', 'POST');
  await keep('three-hundred', 15, 'draft', 'PUT');
  const browser = await openBrowser();
  try {
    const portal = await inPortal(browser, url);
    const designer = await inDesigner(browser, url, people.businessAdmin);
    return { portal, designer: { ...designer, fields: 300 } };
  } finally {
    await browser.close();
  }
}

async function inPortal(browser, url) {
  const page = await newPage(browser, { width: 390, height: 844 });
  await page.goto(`${url}/portal/${tenant}/formulare/two-hundred`);
  return typing(page, page.getByLabel('Name', { exact: true }));
}

async function inDesigner(browser, url, { username, password }) {
  const page = await newPage(browser, { width: 1440, height: 900 });
  await page.goto(`${url}/console/`);
  await page.getByLabel('Benutzername').fill(username);
  await page.getByLabel('Kennwort').fill(password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByText('Übersicht').first().waitFor();
  await page.goto(`${url}/console/forms/three-hundred`);
  await page.locator('[data-part]').nth(150).click();
  return typing(page, page.getByRole('textbox', { name: /^Beschriftung/ }).first());
}

async function newPage(browser, viewport) {
  const page = await (await browser.newContext({ locale: 'de-DE', viewport })).newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

/** The first alphabet warms up and does not count. */
async function typing(page, input) {
  await input.click();
  const metrics = await page.context().newCDPSession(page);
  await metrics.send('Performance.enable', { timeDomain: 'threadTicks' });
  await alphabet(page);
  const before = await timesOf(metrics);
  await alphabet(page);
  const after = await timesOf(metrics);
  const each = (name) => ((after[name] - before[name]) * 1000) / letters.length;
  return { scriptMs: each('ScriptDuration'), taskMs: each('TaskDuration') };
}

async function alphabet(page) {
  for (const letter of letters) {
    await page.keyboard.press(letter);
    await page.waitForTimeout(pauseMs);
  }
}

async function timesOf(metrics) {
  const { metrics: all } = await metrics.send('Performance.getMetrics');
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}
