import { EmptyState, Page, useTenant } from '@kassenwerk/kernel/console';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface Props extends Pick<ComponentProps<typeof Page>, 'title' | 'description' | 'actions' | 'parent'> {
  children(tenant: string): ReactNode;
}

/** A page that is about one fund; whoever has several says first which. */
export function FundPage({ children, actions, ...frame }: Props) {
  const translate = useTranslate();
  const { tenant } = useTenant();
  return (
    <Page {...frame} actions={tenant && actions}>
      {tenant ? (
        children(tenant.key)
      ) : (
        <EmptyState title={translate('casework.people.chooseFund')}>
          {translate('casework.settings.chooseFundHint')}
        </EmptyState>
      )}
    </Page>
  );
}
