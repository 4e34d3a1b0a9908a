import { EmptyState } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';

/** For somebody of several funds who has not said whose tables are meant. */
export function ChooseFund() {
  const translate = useTranslate();
  return <EmptyState title={translate('rules.chooseFund')}>{translate('rules.chooseFundHint')}</EmptyState>;
}
