import { useText } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useGetList, type RaRecord } from 'react-admin';
import type { Suggestion } from './NameField';
import { processApi } from './process-api';

interface KeyedRecord extends RaRecord {
  key: string;
  name: string;
}

const keyed = { pagination: { page: 1, perPage: 200 }, sort: { field: 'name', order: 'ASC' as const } };

/** What a parameter may name: partners, teams, item data, or configuration of a kind. */
export function useSuggestions(
  tenant: string,
  choose: string | undefined,
  itemData: readonly Suggestion[],
): readonly Suggestion[] {
  const textOf = useText();
  const isRecord = choose === 'partner' || choose === 'team';
  const isConfiguration = choose !== undefined && !isRecord && choose !== 'itemData';
  const { data: records = [] } = useGetList<KeyedRecord>(
    choose === 'team' ? 'teams' : 'partners',
    { ...keyed, filter: { tenant } },
    { enabled: isRecord },
  );
  const { data: names = [] } = useQuery({
    queryKey: ['configuration-names', tenant, choose],
    queryFn: () => processApi.names(tenant, choose!),
    enabled: isConfiguration,
  });
  if (choose === 'itemData') return itemData;
  if (isRecord) return records.map(({ key, name }) => ({ value: key, label: name }));
  return names.map(({ key, title }) => ({ value: key, label: textOf(title) || key }));
}
