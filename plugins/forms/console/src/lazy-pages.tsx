import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';

const FormList = lazy(() => import('./list/FormList'));
const FormPage = lazy(() => import('./designer/FormPage'));

/** Only people who write forms load the designer, its checks and the renderer. */
export const FormListPage = () => (
  <Suspense fallback={<Skeleton variant="rounded" height={280} aria-busy />}>
    <FormList />
  </Suspense>
);

export const FormDesignerPage = () => (
  <Suspense fallback={<Skeleton variant="rounded" height={280} aria-busy />}>
    <FormPage />
  </Suspense>
);
