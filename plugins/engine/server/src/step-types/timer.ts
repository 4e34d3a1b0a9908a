import { berlinInstant, fail, isCivilDate } from '@kassenwerk/kernel';
import { z } from 'zod';
import { defineStepType } from '../contracts/step-type';

/** The run waits for a span of time, or for a day that a parameter of the run names. */
export const timer = defineStepType({
  kind: 'barrier',
  type: 'engine.timer',
  title: { de: 'Wartezeit', en: 'Timer' },
  description: {
    de: 'Der Lauf wartet eine Zeitspanne lang oder bis zu einem Tag, den der Lauf vorgibt.',
    en: 'The run waits for a span of time or until a day that the run names.',
  },
  parameters: z
    .strictObject({
      days: z.number().min(0).default(0),
      hours: z.number().min(0).default(0),
      minutes: z.number().min(0).default(0),
      /** Name of a parameter of the run that holds a civil date; the span counts from there. */
      from: z.string().optional(),
      /** Time of day in Berlin for `from`. */
      at: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .default('00:00'),
    })
    .refine(({ days, hours, minutes, from }) => from !== undefined || days + hours + minutes > 0, {
      message: 'a span or a date is needed',
    }),
  outcomes: ['elapsed'],
  async open({ parameters, run, now }) {
    const { days, hours, minutes, from, at } = parameters;
    const start = from === undefined ? now : berlinInstant(civilDateOf(run.params[from], from), at);
    const dueAt = new Date(start.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000);
    const when = (locale: string) =>
      dueAt.toLocaleString(locale, { timeZone: 'Europe/Berlin', dateStyle: 'medium', timeStyle: 'short' });
    return {
      wait: dueAt > now,
      dueAt,
      description: { de: `Wartet bis ${when('de-DE')} Uhr`, en: `Waiting until ${when('en-GB')}` },
    };
  },
  onSignal: async () => 'wait' as const,
  onTimeout: async () => ({ outcome: 'elapsed' }),
});

function civilDateOf(value: unknown, name: string): string {
  if (typeof value === 'string' && isCivilDate(value)) return value;
  throw fail('invalid', 'KW_TIMER_DATE_MISSING', {
    de: `Dem Lauf fehlt das Datum „${name}“, bis zu dem gewartet werden soll.`,
    en: `The run lacks the date "${name}" until which it shall wait.`,
  });
}
