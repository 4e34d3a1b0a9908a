import { useQuery } from '@tanstack/react-query';
import { caseworkApi, type Colleague } from '../casework-api';

/** People of the fund who may work on cases, by name. */
export const useColleagues = (tenant: string): readonly Colleague[] =>
  useQuery({
    queryKey: ['colleagues', tenant],
    queryFn: () => caseworkApi.colleagues(tenant),
    staleTime: 60_000,
  }).data ?? [];
