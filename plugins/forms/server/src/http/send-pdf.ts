import type { EndpointContext } from '@kassenwerk/kernel';
import type { SubmissionPdf } from '../use-cases/pdf-of-submission';

/** As a file to keep; not to be found in the cache of a browser that several people use. */
export function sendPdf(ctx: EndpointContext['ctx'], { fileName, content }: SubmissionPdf): void {
  ctx.attachment(fileName);
  ctx.set('Cache-Control', 'no-store');
  ctx.type = 'application/pdf';
  ctx.body = content;
}
