import type { Core } from '@strapi/strapi';
import type { OutboxMessage } from './dispatcher';
import { listenersOf } from './listeners';

const strapi = {} as Core.Strapi;
const message = { tenant: 'nordlicht', payload: { id: '1', tenant: 'albtal' } } as unknown as OutboxMessage;

describe('listeners of a topic', () => {
  it('all hear of it, each once, and of the fund whose message it is', async () => {
    const heard: string[] = [];
    const listeners = listenersOf<{ tenant: string; id: string }>();
    const listen = (name: string) => (event: { tenant: string; id: string }) =>
      Promise.resolve(void heard.push(`${name} ${event.tenant} ${event.id}`));
    listeners.add('one', listen('before'));
    listeners.add('one', listen('one'));
    listeners.add('other', listen('other'));
    await listeners.tell(message, strapi);
    expect(heard).toEqual(['one nordlicht 1', 'other nordlicht 1']);
  });

  it('let the message fail when one of them fails', async () => {
    const listeners = listenersOf();
    listeners.add('one', () => Promise.reject(new Error('away')));
    await expect(listeners.tell(message, strapi)).rejects.toThrow('away');
  });
});
