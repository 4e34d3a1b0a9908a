import { lazyPage } from '@kassenwerk/kernel/console';

export const FormListPage = lazyPage(() => import('./list/FormList'));
export const FormDesignerPage = lazyPage(() => import('./designer/FormPage'));
export const FillInListPage = lazyPage(() => import('./fill-in/FillInList'));
export const FillInFormPage = lazyPage(() => import('./fill-in/FillInPage'));
export const FormInsightPage = lazyPage(() => import('./insight/InsightPage'));
export const SubmissionListPage = lazyPage(() => import('./submissions/SubmissionList'));
export const SubmissionShowPage = lazyPage(() => import('./submissions/SubmissionPage'));
export const ReleaseChangeSlot = lazyPage(() => import('./versions/ReleaseChange'));
