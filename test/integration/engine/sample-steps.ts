import { defineStepType, registerStepTypes, type Finding } from '@kassenwerk/engine';
import { z } from 'zod';

const title = { de: 'Probe', en: 'Sample' };
const base = { title, description: title };

/** What a test changes while runs are going on. */
export const switches = {
  failing: new Set<string>(),
  runStepFails: false,
  openGate: () => undefined as void,
  gate: undefined as Promise<void> | undefined,
  /** Chunks that have come to the gate. */
  atGate: 0,
};

/** Keeps every `test.gate` step waiting until `openGate` is called. */
export function closeGate(): void {
  switches.atGate = 0;
  switches.gate = new Promise((resolve) => (switches.openGate = resolve));
}

const finding = (rule: string): Finding => ({ rule, message: { de: `Regel ${rule}`, en: `Rule ${rule}` } });

/** Registered when this file is imported, so before a test boots. `staging.effects` records what was done to whom. */
registerStepTypes([
  defineStepType({
    ...base,
    kind: 'run',
    type: 'test.create',
    parameters: z.strictObject({ items: z.int() }),
    outputs: ['n', 'ok'],
    async execute({ sql, tenant, run, items, parameters, progress }) {
      progress(0, parameters.items);
      await sql.execute(
        `insert into run_items (tenant, run_id, stage, status, item_key, subject_type, subject_id, data)
         select $1, $2, $3, 'ready', 'm' || g, 'member', 'm' || g, jsonb_build_object('n', g)
         from generate_series(1, $4) g`,
        [tenant, run.id, items.stage, parameters.items],
      );
      return { counts: { created: await items.count() } };
    },
  }),
  defineStepType({
    ...base,
    kind: 'item',
    type: 'test.effect',
    parameters: z.strictObject({ name: z.string() }),
    inputs: ['n'],
    outputs: ['seen'],
    outcomes: ['odd', 'even'],
    execute(items, { parameters, collect, addSum }) {
      for (const item of items) {
        const n = item.data.n as number;
        item.data.seen = n * 10;
        if (n % 2 === 0) item.outcome('even');
        addSum('amountCents', n);
      }
      collect(
        'staging.effects',
        items.map(({ key }) => ({ item_key: key, step: parameters.name })),
      );
    },
  }),
  defineStepType({
    ...base,
    kind: 'item',
    type: 'test.judge',
    parameters: z.strictObject({ park: z.array(z.int()).default([]), reject: z.array(z.int()).default([]) }),
    inputs: ['n'],
    execute(items, { parameters }) {
      for (const item of items) {
        const n = item.data.n as number;
        if (parameters.reject.includes(n)) item.reject(finding('T-REJECT'));
        else if (parameters.park.includes(n) && item.data.ok !== true) item.park(finding('T-PARK'));
      }
    },
  }),
  defineStepType({
    ...base,
    kind: 'item',
    type: 'test.fail',
    parameters: z.strictObject({}),
    retry: { attempts: 2, backoffMs: 10 },
    execute(items) {
      for (const { key } of items)
        if (switches.failing.has(key) || switches.failing.has('*')) throw new TypeError(`cannot read ${key}`);
    },
  }),
  defineStepType({
    ...base,
    kind: 'item',
    type: 'test.gate',
    parameters: z.strictObject({}),
    async execute() {
      switches.atGate += 1;
      await switches.gate;
    },
  }),
  defineStepType({
    ...base,
    kind: 'run',
    type: 'test.total',
    parameters: z.strictObject({}),
    retry: { attempts: 1, backoffMs: 1 },
    outcomes: ['full', 'empty'],
    async execute({ items, sql, tenant }) {
      if (switches.runStepFails) throw new Error('total not available');
      await sql.execute("insert into staging.effects (tenant, item_key, step) values ($1, '*', 'total')", [tenant]);
      return { outcome: (await items.count()) > 0 ? 'full' : 'empty' };
    },
  }),
  defineStepType({
    ...base,
    kind: 'item',
    type: 'test.useSeen',
    parameters: z.strictObject({}),
    inputs: ['seen'],
    outputs: ['copied'],
    execute(items) {
      for (const item of items) if (typeof item.data.seen !== 'number') item.reject(finding('T-UNSEEN'));
    },
  }),
]);
