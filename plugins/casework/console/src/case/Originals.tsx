import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { EmptyState, FactList, Panel, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { OriginalView } from '../casework-api';
import { OriginalFiles } from '../originals/OriginalFiles';
import { useCaseWords } from '../words/useCaseWords';

/** What came in, as it came: the text beside the answers of a form beside the pages of a letter. */
export function Originals({ originals }: { originals: readonly OriginalView[] }) {
  const translate = useTranslate();
  if (originals.length === 0)
    return (
      <Panel title={translate('casework.originals.title')}>
        <EmptyState title={translate('casework.originals.none')} />
      </Panel>
    );
  return (
    <>
      {originals.map((original) => (
        <Original key={original.id} original={original} />
      ))}
    </>
  );
}

function Original({
  original: { title, receivedAt, channel, text, sections, files, page },
}: {
  original: OriginalView;
}) {
  const translate = useTranslate();
  const words = useCaseWords();
  const { instant } = useFormats();
  const hasWords = Boolean(text) || sections.length > 0;
  return (
    <Panel
      title={title}
      note={`${words.channel(channel)}, ${instant(receivedAt)}`}
      actions={
        page && (
          <Link component={RouterLink} to={page} variant="body2">
            {translate('casework.originals.conversation')}
          </Link>
        )
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            xl: hasWords && files.length > 0 ? 'repeat(2, minmax(0, 1fr))' : 'minmax(0, 1fr)',
          },
          alignItems: 'start',
        }}
      >
        {hasWords && (
          <Box sx={{ display: 'grid', gap: 2 }}>
            {text && (
              <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '70ch' }}>
                {text}
              </Typography>
            )}
            {sections.map((section, index) => (
              <Box key={`${index} ${section.title}`} component="section" aria-label={section.title}>
                <Typography variant="h3" sx={{ mb: 0.5 }}>
                  {section.title}
                </Typography>
                <FactList facts={section.lines} />
              </Box>
            ))}
          </Box>
        )}
        {files.length > 0 && <OriginalFiles files={files} />}
        {!hasWords && files.length === 0 && (
          <Typography color="textSecondary">{translate('casework.originals.empty')}</Typography>
        )}
      </Box>
    </Panel>
  );
}
