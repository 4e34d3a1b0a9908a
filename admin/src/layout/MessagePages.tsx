import Button from '@mui/material/Button';
import { EmptyState, Page, Panel } from '@kassenwerk/kernel/console';
import type { ReactNode } from 'react';
import { useResetErrorBoundaryOnLocationChange, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

interface MessagePageProps {
  title: string;
  text: string;
  action: ReactNode;
}

function MessagePage({ title, text, action }: MessagePageProps) {
  return (
    <Page title={title}>
      <Panel>
        <EmptyState title={text} action={action} />
      </Panel>
    </Page>
  );
}

function HomeLink() {
  const translate = useTranslate();
  return (
    <Button component={Link} to="/" variant="contained">
      {translate('kassenwerk.action.home')}
    </Button>
  );
}

/** An address that leads nowhere. */
export function NotFoundPage() {
  const translate = useTranslate();
  return (
    <MessagePage
      title={translate('ra.page.not_found')}
      text={translate('ra.message.not_found')}
      action={<HomeLink />}
    />
  );
}

/** A page that the person's role does not include. */
export function AccessDeniedPage() {
  const translate = useTranslate();
  return (
    <MessagePage
      title={translate('ra.page.access_denied')}
      text={translate('ra.message.access_denied')}
      action={<HomeLink />}
    />
  );
}

/** A page that broke. Leaving it is enough to go on working. */
export function ErrorPage({ resetErrorBoundary }: { resetErrorBoundary: (reason?: unknown) => void }) {
  const translate = useTranslate();
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary);
  return (
    <MessagePage
      title={translate('ra.page.error')}
      text={translate('kassenwerk.problem.page')}
      action={
        <Button variant="contained" onClick={() => window.location.reload()}>
          {translate('kassenwerk.action.reload')}
        </Button>
      }
    />
  );
}
