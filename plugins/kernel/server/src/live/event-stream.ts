import { PassThrough } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { mayIn } from '../ability/ability';
import { maskTree } from '../ability/masking';
import type { Scope } from '../scope/scope';
import { listen } from './listener';
import { liveChannel, type LiveEvent } from './live-events';

const keepAliveMs = 20_000;

interface Reader {
  stream: PassThrough;
  scope: Scope;
  /** Asked now and then: a stream ends with the sign-in that opened it, and follows what the person may see. */
  scopeNow(): Promise<Scope | undefined>;
}

/** One listener per process feeds all open consoles; each reader hears only of the tenants in its scope. */
export class LiveStreams {
  private readonly readers = new Set<Reader>();
  private stopListening: (() => Promise<void>) | undefined;
  private keepAlive: NodeJS.Timeout | undefined;

  async start(strapi: Core.Strapi): Promise<void> {
    this.stopListening = await listen(strapi, liveChannel, (payload) =>
      this.broadcast(JSON.parse(payload) as LiveEvent),
    );
    this.keepAlive = setInterval(() => this.readers.forEach((reader) => void keepOrEnd(reader)), keepAliveMs);
  }

  open(scope: Scope, scopeNow: Reader['scopeNow']): PassThrough {
    const reader: Reader = { stream: new PassThrough(), scope, scopeNow };
    this.readers.add(reader);
    reader.stream.on('close', () => this.readers.delete(reader));
    reader.stream.write('retry: 2000\n\n');
    return reader.stream;
  }

  async stop(): Promise<void> {
    clearInterval(this.keepAlive);
    this.readers.forEach(({ stream }) => stream.end());
    await this.stopListening?.();
  }

  private broadcast(event: LiveEvent): void {
    for (const { stream, scope } of this.readers) {
      if (concerns(event, scope)) stream.write(`data: ${JSON.stringify(maskTree(scope, event))}\n\n`);
    }
  }
}

/** A question that fails (the database is away) keeps the stream: the next one decides. */
async function keepOrEnd(reader: Reader): Promise<void> {
  const scope = await reader.scopeNow().catch(() => reader.scope);
  if (!scope) return void reader.stream.end();
  reader.scope = scope;
  reader.stream.write(': still here\n\n');
}

/** Of a record that somebody may not read, not even its id and figures are told; a right to decide about it is enough. */
function concerns({ tenant, type }: LiveEvent, { tenants, ability }: Scope): boolean {
  if (tenants !== 'all' && !tenants.includes(tenant)) return false;
  return mayIn(ability, tenant, 'read', type) || mayIn(ability, tenant, 'assign', type);
}
