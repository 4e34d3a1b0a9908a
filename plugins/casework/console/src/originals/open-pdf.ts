import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

// Served with the console: the content security policy takes workers from there alone.
GlobalWorkerOptions.workerSrc = worker;

/** Opens what was fetched. Nothing else is: fonts that are missing are replaced by those of the browser. */
export async function openPdf(content: Blob): Promise<PDFDocumentProxy> {
  return getDocument({
    data: await content.arrayBuffer(),
    // Would build functions from text, which the content security policy refuses.
    isEvalSupported: false,
    useSystemFonts: true,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
  }).promise;
}
