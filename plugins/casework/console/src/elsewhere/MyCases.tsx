import { Figures, useFormats, useMay, useTenant, type Tone } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { caseworkApi } from '../casework-api';

const shown = ['mine', 'unassigned', 'overdue', 'clearing', 'followUp'] as const;

/** On the first page: how much lies where, each figure a way into the inbox. */
export function MyCases() {
  const translate = useTranslate();
  const { count } = useFormats();
  const { tenant } = useTenant();
  const mayRead = useMay('read', 'case');
  const { data } = useQuery({
    queryKey: ['inbox-counters', tenant?.key],
    queryFn: () => caseworkApi.counters(tenant!.key),
    enabled: mayRead && tenant !== null,
  });
  if (!data) return null;
  const toneOf = (name: (typeof shown)[number]): Tone | undefined =>
    name === 'overdue' && data.overdue > 0 ? 'bad' : undefined;
  return (
    <Figures
      items={shown.map((name) => ({
        label: translate(`casework.home.${name}`),
        value: count(data[name]),
        to: `/inbox?view=${name}`,
        ...(toneOf(name) ? { tone: toneOf(name) } : {}),
      }))}
    />
  );
}
