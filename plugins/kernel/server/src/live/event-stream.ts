import { PassThrough } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Scope } from '../scope/scope';
import { listen } from './listener';
import { liveChannel, type LiveEvent } from './live-events';

const keepAliveMs = 20_000;

interface Reader {
  stream: PassThrough;
  scope: Scope;
  /** Asked now and then: a stream ends with the sign-in that opened it. */
  isStillWelcome(): Promise<boolean>;
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

  open(scope: Scope, isStillWelcome: Reader['isStillWelcome']): PassThrough {
    const reader: Reader = { stream: new PassThrough(), scope, isStillWelcome };
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
    const line = `data: ${JSON.stringify(event)}\n\n`;
    for (const { stream, scope } of this.readers) {
      if (scope.tenants === 'all' || scope.tenants.includes(event.tenant)) stream.write(line);
    }
  }
}

/** A question that fails (the database is away) keeps the stream: the next one decides. */
async function keepOrEnd({ stream, isStillWelcome }: Reader): Promise<void> {
  if (await isStillWelcome().catch(() => true)) stream.write(': still here\n\n');
  else stream.end();
}
