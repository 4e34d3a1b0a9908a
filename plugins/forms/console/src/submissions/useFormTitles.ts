import { textIn } from '@kassenwerk/forms/model';
import { useLanguage, useTenant } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formsApi } from '../forms-api';

/** Titles of forms by key: of the chosen fund, else of the first of one's own, which knows the shipped ones as well. */
export function useFormTitles(): Readonly<Record<string, string>> {
  const language = useLanguage();
  const { tenant, tenants } = useTenant();
  const key = (tenant ?? tenants[0])?.key;
  const { data } = useQuery({
    queryKey: ['forms', key],
    queryFn: () => formsApi.list(key!),
    enabled: key !== undefined,
  });
  return useMemo(
    () =>
      Object.fromEntries(
        (data ?? [])
          .map((one) => [one.key, (one.title && textIn(one.title, language)) || one.key] as const)
          .sort(([, a], [, b]) => a.localeCompare(b, language)),
      ),
    [data, language],
  );
}
