import { loadConfiguration } from '@kassenwerk/kernel';
import { parseProcess } from '../domain/compile-process';
import { engineOf } from '../engine';
import type { Kassenwerk } from '../kassenwerk';

/**
 * Whether a process has a step at which work waits for people, partners or time. Items of one run go on together behind it; what has
 * nothing to do with each other is better begun in runs of its own then. @throws KW_CONFIGURATION_MISSING
 */
export async function waitsSomewhere(strapi: Kassenwerk, tenant: string, process: string): Promise<boolean> {
  const { definition } = await loadConfiguration<object>(strapi, { kind: 'process', key: process, tenant });
  const { registry } = engineOf(strapi);
  return parseProcess(definition).steps.some(
    ({ type, typeVersion }) => registry.find(type, typeVersion)?.kind === 'barrier',
  );
}
