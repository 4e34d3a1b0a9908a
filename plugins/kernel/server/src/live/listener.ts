import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import { servingLogin } from '../database/serving-login';

interface Subscription {
  client: Client | undefined;
  stopped: boolean;
}

const retryMs = 1_000;

/**
 * Listens on a PostgreSQL channel with a connection of its own and takes it up again when it breaks. A notification can be
 * lost while it is broken, so listeners also poll what matters.
 * @returns a function that stops listening
 */
export async function listen(
  strapi: Core.Strapi,
  channel: string,
  onPayload: (payload: string) => void,
): Promise<() => Promise<void>> {
  const subscription: Subscription = { client: undefined, stopped: false };
  const connect = async (): Promise<void> => {
    if (subscription.stopped) return;
    const { connectionString } = servingLogin(strapi);
    const client = new Client({ connectionString, application_name: `kassenwerk-listen-${channel}` });
    let isGone = false;
    // A connection that fails says so in more than one way. One try must follow it, or their number would double each second.
    const again = (): void => {
      if (isGone) return;
      isGone = true;
      client.end().catch(() => undefined);
      setTimeout(() => void connect().catch(() => undefined), retryMs).unref();
    };
    client.on('error', () => undefined);
    client.on('end', again);
    client.on('notification', (message) => onPayload(message.payload ?? ''));
    subscription.client = client;
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (error) {
      again();
      throw error;
    }
  };
  const stop = async (): Promise<void> => {
    subscription.stopped = true;
    await subscription.client?.end().catch(() => undefined);
  };
  await connect().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return stop;
}
