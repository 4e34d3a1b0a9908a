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
    const { connectionString } = servingLogin(strapi);
    const client = new Client({ connectionString, application_name: `kassenwerk-listen-${channel}` });
    const again = (): void => {
      client.removeAllListeners('end');
      if (!subscription.stopped) setTimeout(() => void connect().catch(again), retryMs).unref();
    };
    client.on('error', () => undefined);
    client.on('end', again);
    client.on('notification', (message) => onPayload(message.payload ?? ''));
    subscription.client = client;
    await client.connect();
    await client.query(`listen ${channel}`);
  };
  await connect();
  return async () => {
    subscription.stopped = true;
    await subscription.client?.end().catch(() => undefined);
  };
}
