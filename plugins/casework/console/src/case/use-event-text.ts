import { useFormats, useText, type Text } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { waitingReasons, type CaseEventView } from '../casework-api';
import { useCaseWords } from '../words/useCaseWords';
import { useTeams } from '../words/useTeams';

/** What an event says beside its name, from the keys and dates that came with it. */
export function useEventText(tenant: string): (event: CaseEventView) => string {
  const translate = useTranslate();
  const textOf = useText();
  const words = useCaseWords();
  const teams = useTeams(tenant);
  const { date } = useFormats();
  return ({ details }) => {
    if (!details) return '';
    const text = (name: string): string | undefined =>
      typeof details[name] === 'string' ? (details[name] as string) : undefined;
    const say = (name: string, value: string | undefined) =>
      value ? translate(`casework.detail.${name}`, { value }) : '';
    const reasonOf = (reason: string | undefined) =>
      (waitingReasons as readonly (string | undefined)[]).includes(reason)
        ? say('waitsFor', translate(`casework.wait.reason.${reason!}`))
        : say('reason', reason && translate(`casework.eventReason.${reason}`, { _: reason }));
    return [
      details['sentence'] ? textOf(details['sentence'] as Text) : '',
      say('assignee', text('assigneeName')),
      say('team', text('team') && teams.nameOf(text('team')!)),
      say('area', details['sentence'] ? undefined : text('area') && words.area(text('area')!)),
      say('topic', details['sentence'] ? undefined : text('topic') && words.topic(text('topic')!)),
      say('on', text('on') && date(text('on')!)),
      say(
        'channel',
        text('channel') &&
          translate(`casework.answer.channel.${text('channel')!}`, { _: words.channel(text('channel')!) }),
      ),
      say('number', text('number')),
      reasonOf(text('reason')),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
