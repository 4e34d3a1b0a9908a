import { lazyPage } from '@kassenwerk/kernel/console';

export const TableListPage = lazyPage(() => import('./list/TableList'));
export const TablePage = lazyPage(() => import('./editor/TablePage'));
export const ReleaseChangeSlot = lazyPage(() => import('./versions/ReleaseChange'));
export const CodeListList = lazyPage(() => import('./code-lists/CodeListList'));
export const CodeListPage = lazyPage(() => import('./code-lists/CodeListPage'));
