import type { TopicHandler } from '@kassenwerk/kernel';
import { readBankMessage } from './read-bank-message';

export { readBankMessage } from './read-bank-message';
export { readMessageTopic, receiveBankMessage, type IncomingBankMessage } from './receive-bank-message';

/** Delivered at least once; reading goes on where it stopped. */
export const onBankMessage: TopicHandler = async ({ tenant, payload }, strapi) => {
  await readBankMessage(strapi, { tenant, messageId: Number(payload['messageId']) });
};
