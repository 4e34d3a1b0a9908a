import { enqueue, type Sql } from '@kassenwerk/kernel';
import type { ChunkContext, StepContext } from '../contracts/context';
import type { CompiledStep } from '../domain/compiled';
import type { Engine } from '../engine';
import type { Collector } from './collector';
import type { RunPlan } from './plan';

export interface ContextBase {
  engine: Engine;
  plan: RunPlan;
  sql: Sql;
  now: Date;
  /** Filled by `addSum`. */
  sums: Record<string, number>;
}

export function stepContext(base: ContextBase, step: CompiledStep): StepContext<unknown> {
  const { engine, plan, sql, now, sums } = base;
  return {
    strapi: engine.strapi,
    sql,
    tenant: plan.tenant,
    run: plan.info,
    step: { id: step.id, phase: step.phase, title: step.title },
    parameters: step.parameters,
    values: plan.process.values,
    now,
    enqueue: (message) => enqueue(sql, { tenant: plan.tenant, ...message }),
    addSum(name, amount) {
      sums[name] = (sums[name] ?? 0) + amount;
    },
  };
}

export function chunkContext(base: ContextBase, step: CompiledStep, collector: Collector): ChunkContext<unknown> {
  return { ...stepContext(base, step), reference: undefined, collect: collector.collect };
}
