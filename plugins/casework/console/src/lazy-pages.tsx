import { lazyPage } from '@kassenwerk/kernel/console';

export const InboxPage = lazyPage(async () => ({ default: (await import('./inbox/InboxPage')).InboxPage }));
export const CasePage = lazyPage(async () => ({ default: (await import('./case/CasePage')).CasePage }));
