import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense, type ComponentType } from 'react';

/** A page whose code only people load who open it. */
export const lazyPage = (load: () => Promise<{ default: ComponentType }>) => {
  const Loaded = lazy(load);
  return function LazyPage() {
    return (
      <Suspense fallback={<Skeleton variant="rounded" height={280} aria-busy />}>
        <Loaded />
      </Suspense>
    );
  };
};
