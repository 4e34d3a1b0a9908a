import { Page, useSession } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { PasswordPanel } from './PasswordPanel';
import { SecondFactorPanel } from './SecondFactorPanel';
import { SessionPanel } from './SessionPanel';

/** What somebody can see and change about the own account. */
export function AccountPage() {
  const translate = useTranslate();
  const session = useSession();
  return (
    <Page title={translate('identity.account.title')} description={session?.username}>
      <PasswordPanel />
      <SecondFactorPanel />
      <SessionPanel />
    </Page>
  );
}
