import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { ProblemNotice } from './ProblemNotice';

interface Loading<T> {
  data: T | undefined;
  error: unknown;
  refetch(): unknown;
}

/** What comes from a query: its shape while it loads, the problem when it fails, else the content. */
export function Loadable<T>({ query, children }: { query: Loading<T>; children(data: T): ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Stack spacing={2} aria-busy="true">
      <Skeleton variant="rounded" height={92} />
      <Skeleton variant="rounded" height={280} />
    </Stack>
  );
}
