import { requireScope, withScope, type Scope } from '../scope/scope';

interface Waiting<Given, Got> {
  given: Given;
  scope: Scope;
  resolve(got: Got): void;
  reject(reason: unknown): void;
}

/** What goes together at most: one transaction, and all of it is done again one by one when one of them fails. */
const together = 100;

/**
 * Calls of the same person or job that come while another of them is under way go together in the next one. Nobody waits for company:
 * alone it is as quick as before, and a thousand at once cost a dozen transactions. When they fail together each is tried by itself.
 * @param carryOut answers for each in their order
 */
export function gathered<Given extends { tenant: string }, Got>(
  carryOut: (given: readonly Given[]) => Promise<readonly Got[]>,
): (given: Given) => Promise<Got> {
  const queues = new Map<string, Waiting<Given, Got>[]>();

  async function work(key: string, queue: Waiting<Given, Got>[]): Promise<void> {
    while (queue.length > 0) await settle(queue.splice(0, together));
    queues.delete(key);
  }

  async function settle(batch: readonly Waiting<Given, Got>[]): Promise<void> {
    try {
      const got = await withScope(batch[0]!.scope, () => carryOut(batch.map(({ given }) => given)));
      for (const [index, { resolve }] of batch.entries()) resolve(got[index]!);
    } catch (reason) {
      if (batch.length === 1) return batch[0]!.reject(reason);
      for (const one of batch) await settle([one]);
    }
  }

  return (given) =>
    new Promise((resolve, reject) => {
      const scope = requireScope();
      const key = keyOf(given.tenant, scope);
      const one = { given, scope, resolve, reject };
      const queue = queues.get(key);
      if (queue) return void queue.push(one);
      const begun = [one];
      queues.set(key, begun);
      void work(key, begun);
    });
}

/** Only what is signed by the same hand may share a transaction. */
const keyOf = (tenant: string, { actor: { kind, id, name }, purpose, tenants }: Scope): string =>
  JSON.stringify([tenant, kind, id, name, purpose, tenants]);
