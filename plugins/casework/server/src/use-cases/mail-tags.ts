import { pseudonymFor } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';

/** By what a mail is known again when it is answered: the same for the one that came in and the one that went out. */
export async function mailTagger(strapi: Kassenwerk, tenant: string): Promise<(messageId: string) => string> {
  const tag = await pseudonymFor(strapi, tenant, 'intake');
  return (messageId) => tag(`mail ${messageId.startsWith('<') ? messageId : `<${messageId}>`}`);
}
