import NavigateBeforeOutlined from '@mui/icons-material/NavigateBeforeOutlined';
import NavigateNextOutlined from '@mui/icons-material/NavigateNextOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { Loadable } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { openPdf } from './open-pdf';
import { PdfPage } from './PdfPage';
import { firstView, Paper, ZoomBar } from './Zoom';

/** A PDF page by page. Scripts, forms and links in it are not carried out: it is drawn, nothing else. */
export default function PdfView({ content, name }: { content: Blob; name: string }) {
  const query = useQuery({
    queryKey: ['case-pdf', name, content.size],
    queryFn: () => openPdf(content),
    gcTime: 0,
    retry: false,
    staleTime: Infinity,
  });
  return <Loadable query={query}>{(pdf) => <Pages pdf={pdf} name={name} />}</Loadable>;
}

function Pages({ pdf, name }: { pdf: PDFDocumentProxy; name: string }) {
  const translate = useTranslate();
  const [page, setPage] = useState(1);
  const [view, setView] = useState(firstView);
  useEffect(() => () => void pdf.loadingTask.destroy(), [pdf]);
  const place = translate('casework.originals.page', { page, pages: pdf.numPages });
  return (
    <Box>
      <ZoomBar view={view} onView={setView}>
        <IconButton
          size="small"
          disabled={page === 1}
          aria-label={translate('casework.originals.pageBefore')}
          onClick={() => setPage(page - 1)}
        >
          <NavigateBeforeOutlined fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          disabled={page === pdf.numPages}
          aria-label={translate('casework.originals.pageAfter')}
          onClick={() => setPage(page + 1)}
        >
          <NavigateNextOutlined fontSize="small" />
        </IconButton>
        <Typography variant="body2" role="status">
          {place}
        </Typography>
      </ZoomBar>
      <Paper label={`${name}, ${place}`}>
        <PdfPage pdf={pdf} number={page} view={view} label={`${name}, ${place}`} />
      </Paper>
    </Box>
  );
}
