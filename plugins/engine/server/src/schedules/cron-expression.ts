import { fail } from '@kassenwerk/kernel';
import { validateDetailed } from 'node-cron';

/** @throws KW_SCHEDULE_EXPRESSION naming the part of the expression that is wrong */
export function assertCronExpression(expression: string): void {
  const checked = validateDetailed(expression);
  if (checked.valid && expression.trim().split(/\s+/).length === 5) return;
  throw fail(
    'invalid',
    'KW_SCHEDULE_EXPRESSION',
    {
      de: `Der Zeitplan „${expression}“ ist nicht verständlich. Er braucht fünf Angaben: Minute, Stunde, Tag, Monat, Wochentag – zum Beispiel „30 6 * * 1-5“ für werktags um 6:30 Uhr.`,
      en: `The schedule "${expression}" cannot be understood. It needs five parts: minute, hour, day, month, weekday – for example "30 6 * * 1-5" for 6:30 on working days.`,
    },
    { details: { expression } },
  );
}
