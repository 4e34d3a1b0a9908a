import type { Kassenwerk } from './kassenwerk';
import { createRegistry, type StepTypeRegistry } from './domain/registry';
import type { RunPlan } from './execution/plan';
import type { WakeUps } from './queue/wake-ups';

/** What the engine of one server holds in memory. Nothing in it is truth: that lies in tables. */
export interface Engine {
  readonly strapi: Kassenwerk;
  readonly registry: StepTypeRegistry;
  /** Compiled processes of runs that were worked on lately. */
  readonly plans: Map<number, RunPlan>;
  /** Set once the server has started; before that nobody can be woken. */
  wakeUps: WakeUps | undefined;
  isStopping: boolean;
}

// By Strapi instance, because tests start more than one in a process.
const engines = new WeakMap<Kassenwerk, Engine>();

export function createEngine(strapi: Kassenwerk): Engine {
  const engine: Engine = {
    strapi,
    registry: createRegistry(),
    plans: new Map(),
    wakeUps: undefined,
    isStopping: false,
  };
  engines.set(strapi, engine);
  return engine;
}

export function engineOf(strapi: Kassenwerk): Engine {
  const engine = engines.get(strapi);
  if (!engine)
    throw new Error('The engine is not registered. List the plugin "engine" before the plugins that use it.');
  return engine;
}
