import { useLanguage } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { ServiceLevel } from '../settings/settings-api';
import { useCaseWords } from '../words/useCaseWords';

type Escalation = NonNullable<ServiceLevel['escalation']>;

/** What a line of the service levels says, in words. */
export function useLevelWords() {
  const translate = useTranslate();
  const words = useCaseWords();
  const number = new Intl.NumberFormat(useLanguage());
  const step = ({ after, hours }: Escalation[number]) =>
    translate(`casework.levels.step.${after}${hours < 0 ? 'Before' : hours === 0 ? 'Now' : ''}`, {
      hours: number.format(Math.abs(hours)),
    });
  return {
    step,
    whom: ({ area, topic, channel, priority }: ServiceLevel) =>
      [
        area && words.area(area),
        topic && words.topic(topic),
        channel && words.channel(channel),
        priority && words.priority(priority),
      ]
        .filter(Boolean)
        .join(' · ') || translate('casework.levels.allCases'),
    days: (days: number | undefined) =>
      days === undefined ? '–' : translate('casework.levels.days', { smart_count: days }),
    statutory: (days: number | undefined) =>
      days === 0
        ? translate('casework.levels.noLaw')
        : days === undefined
          ? '–'
          : translate('casework.levels.calendarDays', { smart_count: days }),
    giveBack: (hours: number | null | undefined) =>
      hours === undefined
        ? '–'
        : hours === null
          ? translate('casework.levels.stays')
          : translate('casework.levels.afterHours', { hours: number.format(hours) }),
    escalation: (steps: Escalation | undefined) =>
      steps === undefined ? '–' : steps.map(step).join('; ') || translate('casework.levels.nobody'),
  };
}
