import Button from '@mui/material/Button';
import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Box from '@mui/material/Box';
import { textIn } from '@kassenwerk/forms/model';
import { Loadable, Page, StatusChip, useCommand, useFormats, useLanguage } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { SubmissionFacts } from './SubmissionFacts';
import { submissionsApi, type SubmissionDetail } from './submissions-api';
import { SubmittedAnswers } from './SubmittedAnswers';
import { SubmittedFiles } from './SubmittedFiles';

/** One submission: what was answered, with which files, and what became of it. That it was opened is written down. */
export default function SubmissionPage() {
  const { id = '' } = useParams();
  const key = decodeURIComponent(id);
  const query = useQuery({
    queryKey: ['form-submissions', 'detail', key],
    queryFn: () => submissionsApi.show(key),
    // Each look is an entry in the audit trail; coming back to the window is none.
    refetchOnWindowFocus: false,
  });
  return <Loadable query={query}>{(detail) => <SubmissionView detail={detail} />}</Loadable>;
}

function SubmissionView({ detail }: { detail: SubmissionDetail }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { instant } = useFormats();
  const { form, reference, status, submittedAt } = detail;
  const save = useCommand(() => submissionsApi.savePdf(detail));
  return (
    <Page
      title={textIn(form.title, language) || form.key}
      mark={<StatusChip status={status} resource="form-submissions" />}
      parent={{ to: '/form-submissions', label: translate('resources.form-submissions.name', { smart_count: 2 }) }}
      description={
        <>
          <code>{reference}</code> · {instant(submittedAt)}
        </>
      }
      actions={
        <Button
          variant="outlined"
          startIcon={<DownloadOutlined />}
          loading={save.isPending}
          onClick={() => save.mutate(undefined)}
        >
          {translate('resources.form-submissions.pdf')}
        </Button>
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
        }}
      >
        <SubmittedAnswers detail={detail} />
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <SubmissionFacts detail={detail} />
          <SubmittedFiles files={detail.files} />
        </Box>
      </Box>
    </Page>
  );
}
