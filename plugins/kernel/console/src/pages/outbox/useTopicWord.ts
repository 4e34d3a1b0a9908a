import { useTranslate } from 'react-admin';

/** What a message is for, in the words that the audit trail has for the work done with it. */
export function useTopicWord(): (topic: string) => string {
  const translate = useTranslate();
  return (topic) => translate(`resources.audit-records.purpose.outbox.${topic}`, { _: topic });
}
