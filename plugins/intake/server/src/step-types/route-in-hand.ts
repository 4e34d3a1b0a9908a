import { areas, priorities, type Route } from '@kassenwerk/casework';
import { z } from 'zod';
import type { RequestInHand } from './requests-in-hand';

const area = z.enum(areas);
const priority = z.enum(priorities);

/** Where a request goes; a step of the fund's own after `classify` has the last word about area, topic and urgency. */
export function routeInHand({ item, row, found }: RequestInHand): Route {
  const route = found.route ?? unsorted(row.topic);
  const { data } = item;
  const last = {
    area: area.safeParse(data['area']).data ?? route.area,
    topic: typeof data['topic'] === 'string' ? data['topic'] : route.topic,
    priority: priority.safeParse(data['priority']).data ?? route.priority,
  };
  const isChanged = last.area !== route.area || last.topic !== route.topic || last.priority !== route.priority;
  return isChanged ? { ...route, ...last, routing: { ...route.routing, sentence: changed(route) } } : route;
}

/** Somebody has passed over the classification, for example because its table was not published. */
const unsorted = (topic: string | null): Route => ({
  area: 'clearing',
  topic: topic ?? 'general',
  priority: 'normal',
  answerDays: 2,
  routing: {
    table: '',
    version: 0,
    rows: [],
    sentence: {
      de: 'Das Einordnen wurde übergangen; bitte ordnen Sie das Anliegen zu.',
      en: 'The classification was skipped; please assign the request.',
    },
    confidence: 0,
  },
});

const changed = ({ routing: { sentence } }: Route) => ({
  de: `${sentence.de} Ein späterer Schritt hat Bereich, Thema oder Dringlichkeit geändert.`,
  en: `${sentence.en} A later step has changed area, topic or urgency.`,
});
