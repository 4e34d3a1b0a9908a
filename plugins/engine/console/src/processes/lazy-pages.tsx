import { lazyPage } from '@kassenwerk/kernel/console';

export const ProcessListPage = lazyPage(() => import('./ProcessList'));
export const ProcessPage = lazyPage(() => import('./ProcessPage'));
