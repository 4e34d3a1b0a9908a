import { isCivilDate } from '@kassenwerk/kernel/domain';
import { expect, type Read } from './reading';

/** 31.12.2026 */
export const dayText = (day: string): string => day.split('-').reverse().join('.');

const expectedDay = expect('ein Tag wie 31.12.2026', 'a day like 31.12.2026');

export function dayRead(text: string): Read<string> {
  const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  const day = written ? `${written[3]}-${written[2]!.padStart(2, '0')}-${written[1]!.padStart(2, '0')}` : text.trim();
  return isCivilDate(day) ? { value: day } : expectedDay;
}
