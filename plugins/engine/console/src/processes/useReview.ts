import { useSettled } from '@kassenwerk/kernel/console';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { processApi, type Process, type Review } from './process-api';

interface LiveReview {
  review: Review | undefined;
  /** It is about what stands on the page now, and not about what stood there a moment ago. */
  isCurrent: boolean;
  error: unknown;
}

/** What the server says about the process, a moment after the last change. */
export function useReview(tenant: string, process: Process): LiveReview {
  const settled = useSettled(process);
  const { data, isFetching, error } = useQuery({
    queryKey: ['process-review', tenant, settled],
    queryFn: () => processApi.review(tenant, settled),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return { review: data, isCurrent: settled === process && !isFetching, error };
}
