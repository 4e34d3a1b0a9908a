import { mayIn, requireScope } from '@kassenwerk/kernel';

const hidden = '••••';

/** What people write is about their health more often than not. */
export const readableText = (tenant: string, text: string): string =>
  mayIn(requireScope().ability, tenant, 'see', 'healthData') ? text : hidden;
