import Box from '@mui/material/Box';
import { Loadable } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { openPdf } from './open-pdf';
import { Pager } from './Pager';
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
  const label = `${name}, ${translate('casework.originals.page', { page, pages: pdf.numPages })}`;
  return (
    <Box>
      <ZoomBar view={view} onView={setView}>
        <Pager page={page} pages={pdf.numPages} onPage={setPage} />
      </ZoomBar>
      <Paper label={label}>
        <PdfPage pdf={pdf} number={page} view={view} label={label} />
      </Paper>
    </Box>
  );
}
