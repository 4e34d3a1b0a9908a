import { Loadable } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { FundPage } from '../settings/FundPage';
import { settingsApi } from '../settings/settings-api';
import { AnswerSettingsForm } from './AnswerSettingsForm';

/** Under which name, by which ways and with which closing words a fund answers. */
export function AnswerSettingsPage() {
  const translate = useTranslate();
  return (
    <FundPage title={translate('casework.answers.title')} description={translate('casework.answers.description')}>
      {(tenant) => <OfFund key={tenant} tenant={tenant} />}
    </FundPage>
  );
}

function OfFund({ tenant }: { tenant: string }) {
  const query = useQuery({
    queryKey: ['answer-settings', tenant],
    queryFn: () => settingsApi.answerSettings(tenant),
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Loadable query={query}>
      {(found) => <AnswerSettingsForm key={found.revision} tenant={tenant} begun={found} />}
    </Loadable>
  );
}
