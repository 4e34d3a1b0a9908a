/* global require, process, setTimeout */
const { defineStepType, registerStepTypes } = require('@kassenwerk/engine');
const { z } = require('zod');

const title = { de: 'Probe', en: 'Sample' };
const base = { title, description: title };
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Steps slow enough to be killed in the middle of. Plain JavaScript, because tests and bare worker processes share them. */
registerStepTypes([
  defineStepType({
    ...base,
    kind: 'run',
    type: 'slow.create',
    parameters: z.strictObject({ items: z.int() }),
    outputs: ['n'],
    async execute({ sql, tenant, run, items, parameters }) {
      await sql.execute(
        `insert into run_items (tenant, run_id, stage, status, item_key, data)
         select $1, $2, $3, 'ready', 'm' || g, jsonb_build_object('n', g) from generate_series(1, $4) g`,
        [tenant, run.id, items.stage, parameters.items],
      );
    },
  }),
  defineStepType({
    ...base,
    kind: 'item',
    type: 'slow.effect',
    parameters: z.strictObject({ name: z.string(), ms: z.int().default(0) }),
    inputs: ['n'],
    outputs: ['seen'],
    async execute(items, { parameters: { name, ms }, collect }) {
      for (const item of items) {
        item.data.seen = item.data.n;
        if (item.data.n % 100 === 0) item.park({ rule: 'T-PARK', message: title });
      }
      collect(
        'staging.effects',
        items.map(({ key }) => ({ item_key: key, step: name, worker: process.pid })),
      );
      await sleep(ms);
    },
  }),
  defineStepType({
    ...base,
    kind: 'run',
    type: 'slow.total',
    parameters: z.strictObject({ ms: z.int() }),
    async execute({ sql, tenant, parameters, progress }) {
      await sql.execute("insert into staging.effects (tenant, item_key, step, worker) values ($1, '*', 'total', $2)", [
        tenant,
        process.pid,
      ]);
      for (let done = 0; done < 10; done += 1) {
        progress(done, 10);
        await sleep(parameters.ms / 10);
      }
    },
  }),
]);
