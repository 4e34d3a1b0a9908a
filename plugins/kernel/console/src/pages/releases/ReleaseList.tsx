import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useFormats, useText } from '../../formats/useFormats';
import { useTenant } from '../../session/useTenant';
import { EmptyState } from '../../ui/EmptyState';
import { Loadable } from '../../ui/Loadable';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { PlainTable } from '../../ui/PlainTable';
import { TenantTag } from '../../ui/TenantTag';
import { releaseApi, type ReleaseView } from './release-api';
import { useReleaseTitle } from './useReleaseTitle';

/** What waits for signatures, from all parts of the product. */
export function ReleaseList() {
  const translate = useTranslate();
  const query = useQuery({ queryKey: ['releases'], queryFn: releaseApi.list });
  const { tenant } = useTenant();
  return (
    <Page
      title={translate('releases.title')}
      description={translate('releases.description')}
      actions={
        <Button component={RouterLink} to="/release-policy" variant="outlined">
          {translate('releasePolicy.title')}
        </Button>
      }
    >
      <Panel title={translate('releases.title')} flush>
        <Loadable query={query}>
          {(all) => <ReleaseTable rows={all.filter((one) => !tenant || one.tenant === tenant.key)} />}
        </Loadable>
      </Panel>
    </Page>
  );
}

function ReleaseTable({ rows }: { rows: readonly ReleaseView[] }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const text = useText();
  const titleOf = useReleaseTitle();
  if (rows.length === 0)
    return <EmptyState title={translate('releases.empty')}>{translate('releases.emptyHint')}</EmptyState>;
  return (
    <PlainTable
      caption={translate('releases.title')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          label: translate('releases.what'),
          cell: (release) => (
            <Link component={RouterLink} to={release.page ?? `/releases/${release.id}`}>
              {titleOf(release)}
            </Link>
          ),
        },
        { label: translate('releases.kind'), cell: ({ label }) => text(label) },
        { label: translate('releases.fund'), cell: ({ tenant }) => <TenantTag tenant={tenant} /> },
        { label: translate('releases.by'), cell: ({ requestedBy }) => requestedBy.name },
        { label: translate('releases.since'), cell: ({ requestedAt }) => instant(requestedAt) },
        {
          label: translate('releases.until'),
          cell: ({ expiresAt }) => (expiresAt ? instant(expiresAt) : translate('releases.noLimit')),
        },
        {
          label: translate('releases.signed'),
          cell: ({ signatures, needed }) =>
            [
              translate('releases.count', { given: signatures.length, needed }),
              ...signatures.map(({ name }) => name),
            ].join(' · '),
        },
        {
          label: translate('releases.state'),
          cell: ({ whyNot }) => (whyNot ? text(whyNot) : translate('releases.maySign')),
        },
      ]}
    />
  );
}
