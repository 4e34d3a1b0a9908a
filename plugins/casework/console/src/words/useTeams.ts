import type { PlainOption } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { caseworkApi } from '../casework-api';
import { areas } from './case-words';
import { useCaseWords } from './useCaseWords';

interface Teams {
  nameOf(key: string): string;
  /** The fund's own teams, then the areas, which everybody serves who works in them. */
  options: PlainOption[];
}

/** Teams that a case can lie with. */
export function useTeams(tenant: string): Teams {
  const translate = useTranslate();
  const words = useCaseWords();
  const { data: teams = [] } = useQuery({
    queryKey: ['case-teams', tenant],
    queryFn: () => caseworkApi.teams(tenant),
    staleTime: 60_000,
  });
  const names = new Map(teams.map(({ key, name }) => [key, name]));
  const section = (name: string) => translate(`casework.assign.${name}`);
  return {
    nameOf: (key) => names.get(key) ?? words.team(key),
    options: [
      ...teams.map(({ key, name }) => ({ value: key, label: name, section: section('teams') })),
      ...areas.map((key) => ({ value: key, label: words.area(key), section: section('areas') })),
    ],
  };
}
