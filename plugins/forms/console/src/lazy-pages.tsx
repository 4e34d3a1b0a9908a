import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense, type ComponentType } from 'react';

/** Only people who open a page load it: the designer comes with its checks and the renderer. */
const loaded = (load: () => Promise<{ default: ComponentType }>) => {
  const Loaded = lazy(load);
  return function LazyPage() {
    return (
      <Suspense fallback={<Skeleton variant="rounded" height={280} aria-busy />}>
        <Loaded />
      </Suspense>
    );
  };
};

export const FormListPage = loaded(() => import('./list/FormList'));
export const FormDesignerPage = loaded(() => import('./designer/FormPage'));
export const FormInsightPage = loaded(() => import('./insight/InsightPage'));
export const SubmissionListPage = loaded(() => import('./submissions/SubmissionList'));
export const SubmissionShowPage = loaded(() => import('./submissions/SubmissionPage'));
export const ReleaseChangeSlot = loaded(() => import('./versions/ReleaseChange'));
