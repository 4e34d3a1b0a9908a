import { useMemo } from 'react';
import { useTranslate } from 'react-admin';

type Named = 'area' | 'channel' | 'priority' | 'topic' | 'team';

/** Words for the keys of a case. A fund's own topics and teams have none here and are shown as they are. */
export function useCaseWords(): Record<Named, (key: string) => string> {
  const translate = useTranslate();
  return useMemo(() => {
    const say = (name: string) => (key: string) => translate(`casework.${name}.${key}`, { _: key });
    return {
      area: say('area'),
      channel: say('channel'),
      priority: say('priority'),
      topic: say('topic'),
      // Teams without a name of their own are those of an area.
      team: say('area'),
    };
  }, [translate]);
}
