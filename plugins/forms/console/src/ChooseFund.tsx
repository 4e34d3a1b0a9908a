import { EmptyState } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';

/** For somebody of several funds who has not said whose forms are meant. */
export function ChooseFund() {
  const translate = useTranslate();
  return <EmptyState title={translate('forms.list.chooseFund')}>{translate('forms.list.chooseFundHint')}</EmptyState>;
}
