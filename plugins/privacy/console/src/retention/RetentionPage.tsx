import Button from '@mui/material/Button';
import {
  ConfirmButton,
  EmptyState,
  Loadable,
  Page,
  useCommand,
  useMay,
  useTenant,
  useVerbs,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { PrivacyVerbs } from '../verbs';
import { FilesPanel } from './FilesPanel';
import { PreviewPanel } from './PreviewPanel';
import { RulesPanel } from './RulesPanel';

/** How long which data are kept, what tonight would go, and what stays. */
export function RetentionPage() {
  const translate = useTranslate();
  const { tenant } = useTenant();
  return (
    <Page
      title={translate('privacy.retention.title')}
      description={translate('privacy.retention.description')}
      actions={
        <>
          <Button component={Link} to="/retention-runs" variant="outlined">
            {translate('privacy.retention.runs')}
          </Button>
          {tenant && <StartButton tenant={tenant.key} />}
        </>
      }
    >
      {tenant ? (
        <OfFund tenant={tenant.key} />
      ) : (
        <EmptyState title={translate('privacy.retention.noFund')}>
          {translate('privacy.retention.chooseFund')}
        </EmptyState>
      )}
    </Page>
  );
}

function OfFund({ tenant }: { tenant: string }) {
  const verbs = useVerbs<PrivacyVerbs>();
  const preview = useQuery({
    queryKey: ['retention', 'preview', tenant],
    queryFn: () => verbs.previewRetention(tenant),
  });
  const files = useQuery({ queryKey: ['retention', 'files', tenant], queryFn: () => verbs.retentionFiles(tenant) });
  const rules = useQuery({ queryKey: ['retention', 'rules', tenant], queryFn: () => verbs.retentionRules(tenant) });
  return (
    <>
      <Loadable query={preview}>{(kinds) => <PreviewPanel kinds={kinds} />}</Loadable>
      <Loadable query={files}>{(report) => <FilesPanel {...report} />}</Loadable>
      <Loadable query={rules}>{(view) => <RulesPanel tenant={tenant} {...view} />}</Loadable>
    </>
  );
}

function StartButton({ tenant }: { tenant: string }) {
  const translate = useTranslate();
  const verbs = useVerbs<PrivacyVerbs>();
  const { mutateAsync } = useCommand(() => verbs.startRetention(tenant), {
    success: 'privacy.retention.started',
    stale: ['retention', 'retention-runs'],
  });
  if (!useMay('start', 'retentionRun')) return null;
  return (
    <ConfirmButton
      color="error"
      variant="contained"
      label={translate('privacy.retention.start')}
      question={translate('privacy.retention.startTitle')}
      onConfirm={() => mutateAsync(undefined)}
    >
      {translate('privacy.retention.startText')}
    </ConfirmButton>
  );
}
