import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { call, signIn } from './forms/call.mjs';
import { measureKeyStrokes } from './forms/key-strokes.mjs';
import { formPageBytes } from './portal-bundle.mjs';
import { withBenchServer } from './lib/bench-server.mjs';
import { startProduct } from './lib/product-server.mjs';

export const title =
  'Forms: accepting a submission beside a plain create, evaluating 200 fields, and typing in a browser';

/** @type {import('node:util').ParseArgsConfig['options']} */
export const options = {
  rounds: { type: 'string', default: '6' },
  requests: { type: 'string', default: '100' },
  parallel: { type: 'string', default: '8' },
};

const require = createRequire(import.meta.url);
const program = fileURLToPath(new URL('./forms/server.mjs', import.meta.url));
const built = (path) =>
  require(join(import.meta.dirname, '..', '..', 'plugins', 'forms', 'dist', 'model', 'src', path));

/**
 * The whole accept path over HTTP (validate, seal, store with case and event, receipt) and Strapi's own create of a case take turns on
 * the same server, so that what disturbs one disturbs both.
 */
export function measure(values) {
  const evaluation = measureEvaluation();
  return withBenchServer(({ folder, withDatabase }) =>
    withDatabase(async (url) => {
      const server = startProduct({ program, url, folder });
      try {
        const ready = await server.ready;
        const turns = await takeTurns(ready, values);
        return report({ ...turns, ...evaluation, ...(await measureKeyStrokes(ready, built)) });
      } finally {
        await server.stop();
      }
    }),
  );
}

async function takeTurns({ url, people }, { rounds, requests, parallel }) {
  const token = await signIn(url, people.caseworker);
  const send = {
    submit: () => call(url, 'POST', '/api/forms/submissions', { token, body: submission() }),
    create: () => call(url, 'POST', '/api/cases', { token, body: { data: plainCase() } }),
  };
  const found = { submit: { ms: [], perSecond: [] }, create: { ms: [], perSecond: [] } };
  for (let round = 0; round <= Number(rounds); round += 1) {
    for (const name of round % 2 === 0 ? ['submit', 'create'] : ['create', 'submit']) {
      const taken = await storm(send[name], Number(requests), Number(parallel));
      // The first round warms up both and counts for neither.
      if (round === 0) continue;
      found[name].ms.push(...taken.ms);
      found[name].perSecond.push(taken.perSecond);
    }
  }
  return found;
}

async function storm(send, requests, parallel) {
  const ms = [];
  const started = performance.now();
  let left = requests;
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      while (left-- > 0) {
        const at = performance.now();
        await send();
        ms.push(performance.now() - at);
      }
    }),
  );
  return { ms, perSecond: requests / ((performance.now() - started) / 1000) };
}

const submission = () => ({
  tenant: 'nordlicht',
  form: 'change-of-address',
  idempotencyKey: randomUUID(),
  answers: {
    firstName: 'Ida',
    lastName: 'Beispiel',
    birthDate: '1980-02-01',
    kvnr: 'A123456780',
    movedOn: '2026-11-01',
    newAddress: { street: 'Marktweg', houseNumber: '1', postalCode: '20095', town: 'Hamburg', country: 'DE' },
    othersMove: true,
    movers: [{ moverName: 'Jan Beispiel' }],
    truth: true,
  },
});

const plainCase = () => ({
  tenant: 'nordlicht',
  number: randomUUID(),
  title: 'Neue Anschrift',
  area: 'insurance',
  topic: 'addressChange',
  channel: 'form',
  summary: JSON.stringify(submission().answers),
});

/** CPU of one process, which other work on the machine does not change; the answers are those of somebody half way through. */
function measureEvaluation() {
  const { compileForm, evaluate } = built('index.js');
  const { form } = compileForm(built('testing/wide-form.js').wideForm(10));
  const { randomAnswers } = built('testing/random-answers.js');
  const { seededRandom } = require('@kassenwerk/kernel');
  const answers = randomAnswers(form, seededRandom(1));
  const context = { today: '2026-11-22' };
  const full = () => evaluate(form, answers, context);
  return { fields: 200, fullMs: cpuMs(full, 1_000) };
}

function cpuMs(run, times) {
  for (let turn = 0; turn < 300; turn += 1) run(turn);
  const before = process.cpuUsage();
  for (let turn = 0; turn < times; turn += 1) run(turn);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

function report({ submit, create, fields, fullMs, portal, designer }) {
  const ratio = rounded(median(submit.perSecond) / median(create.perSecond));
  const bounds = { keyStrokeCpuMs: 20, designerKeyStrokeMs: 20, formPageGzipBytes: 180 * 1024 };
  const figures = {
    submissionsPerSecond: rounded(median(submit.perSecond)),
    submissionP95Ms: rounded(quantile(submit.ms, 0.95)),
    createsPerSecond: rounded(median(create.perSecond)),
    createP95Ms: rounded(quantile(create.ms, 0.95)),
    fields,
    evaluationsPerSecond: rounded(1000 / fullMs),
    keyStrokeCpuMs: rounded(portal.taskMs),
    keyStrokeScriptMs: rounded(portal.scriptMs),
    designerFields: designer.fields,
    designerKeyStrokeMs: rounded(designer.scriptMs),
    designerKeyStrokeAllMs: rounded(designer.taskMs),
    formPageGzipBytes: formPageBytes(),
  };
  const bounded = Object.entries(bounds).map(([name, aim]) => ({
    name,
    value: figures[name],
    aim,
    holds: figures[name] <= aim,
  }));
  return {
    name: 'forms',
    figures,
    aims: [{ name: 'submissionsPerCreate', value: ratio, aim: 1, holds: ratio >= 1 }, ...bounded],
  };
}

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)];
const median = (values) => quantile(values, 0.5);
const rounded = (value) => Math.round(value * 100) / 100;
