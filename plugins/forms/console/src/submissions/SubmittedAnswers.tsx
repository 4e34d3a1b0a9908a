import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { EmptyState, FactList, Panel } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { SubmissionDetail } from './submissions-api';

/** The answers page by page, in the language and the words in which they were asked. */
export function SubmittedAnswers({ detail: { pages, language } }: { detail: SubmissionDetail }) {
  const translate = useTranslate();
  const asked = pages.filter(({ lines }) => lines.length > 0);
  return (
    <Panel
      title={translate('resources.form-submissions.answers')}
      note={translate('resources.form-submissions.answersNote')}
    >
      {asked.length === 0 && <EmptyState title={translate('resources.form-submissions.noAnswers')} />}
      <Box lang={language.split('-')[0]} sx={{ display: 'grid', gap: 2.5 }}>
        {asked.map(({ id, title, lines }) => (
          <Box key={id} component="section" aria-label={title}>
            <Typography variant="h3" sx={{ mb: 0.75 }}>
              {title}
            </Typography>
            <FactList facts={lines.map(({ label, shown }) => ({ label, value: shown }))} />
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
