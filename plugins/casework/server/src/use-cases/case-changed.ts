import type { LiveEvent } from '@kassenwerk/kernel';

/** What consoles are told when something happened to a case: which one, and nothing of it. */
export const changed = ({ id, tenant }: { id: string; tenant: string }): LiveEvent => ({ tenant, type: 'case', id });
