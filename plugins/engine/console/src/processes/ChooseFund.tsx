import { EmptyState } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';

/** For somebody of several funds who has not said whose processes are meant. */
export function ChooseFund() {
  const translate = useTranslate();
  return (
    <EmptyState title={translate('resources.processes.chooseFund')}>
      {translate('resources.processes.chooseFundHint')}
    </EmptyState>
  );
}
