import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import type { FormDefinition } from '@kassenwerk/forms/model';
import type * as engine from '../../../plugins/forms/model/src/testing/fingerprints';
import type * as wide from '../../../plugins/forms/model/src/testing/wide-form';
import type * as shipped from '../../../plugins/forms/server/src/shipped-configuration';
import { openBrowser } from '../../support/browser';

const built = '../../../plugins/forms/dist';
const { shippedForms } = require(`${built}/server/src/shipped-configuration`) as typeof shipped;
const { wideForm } = require(`${built}/model/src/testing/wide-form`) as typeof wide;

type Asked = { definitions: FormDefinition[]; sets: engine.Sets };

const answerSets = 10_000;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** What a program beside this file writes. */
function outputOf(program: string, input = ''): Promise<string> {
  const child = spawn(process.execPath, [join(__dirname, 'support', program)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(input);
  return text(child.stdout);
}

const onServer = async (asked: Asked): Promise<number[][]> =>
  JSON.parse(await outputOf('server-fingerprints.mjs', JSON.stringify(asked))) as number[][];

/** Where capital letters, days and decimal signs are others. */
async function inBrowser(asked: Asked): Promise<number[][]> {
  const page = await (await browser.newContext({ locale: 'tr-TR', timezoneId: 'Pacific/Kiritimati' })).newPage();
  await page.addScriptTag({ content: await outputOf('model-bundle.mjs') });
  return page.evaluate(({ definitions, sets }) => {
    const { formModel } = globalThis as unknown as { formModel: typeof engine };
    return definitions.map((one) => formModel.fingerprints(one, sets));
  }, asked);
}

it('says the same to 10,000 random answer sets in the browser and on the server, wherever the browser is', async () => {
  const definitions = [...((await shippedForms()) as FormDefinition[]), wideForm(10)];
  const asked = { definitions, sets: { seed: 20_261_122, count: Math.ceil(answerSets / definitions.length) } };
  const [there, here] = await Promise.all([inBrowser(asked), onServer(asked)]);
  for (const [index, { key }] of definitions.entries()) {
    expect(new Set(here[index]).size).toBeGreaterThan(asked.sets.count / 4);
    expect({ key, fingerprints: there[index] }).toEqual({ key, fingerprints: here[index] });
  }
});
