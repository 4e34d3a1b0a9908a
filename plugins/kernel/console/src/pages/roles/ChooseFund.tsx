import { useTranslate } from 'react-admin';
import { EmptyState } from '../../ui/EmptyState';

/** For somebody of several funds who has not said which one is meant. */
export function ChooseFund() {
  const translate = useTranslate();
  return (
    <EmptyState title={translate('resources.roles.chooseFund')}>
      {translate('resources.roles.chooseFundHint')}
    </EmptyState>
  );
}
