import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fail } from '@kassenwerk/kernel';
import type { TypesetAnswer, TypesetOrder } from './typst-messages';

const secondsForOne = 30;
const secondsIdle = 60;
const mostWaiting = 50;

let child: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Sets a PDF, tagged for people who have it read out (PDF/UA-1). One after another in one process, which is started when it is needed and
 * ends a minute after the last page. @throws KW_PDF_BUSY, KW_PDF_UNAVAILABLE, KW_PDF_FAILED
 */
export async function typeset(order: TypesetOrder): Promise<Buffer> {
  if (waiting >= mostWaiting) throw busy();
  waiting += 1;
  const turn = last.then(() => ask(order));
  last = turn.catch(() => undefined);
  try {
    return pdfIn(await turn);
  } finally {
    waiting -= 1;
  }
}

function pdfIn(answer: TypesetAnswer): Buffer {
  if ('pdf' in answer) return Buffer.from(answer.pdf);
  if ('missing' in answer) throw unavailable(new Error(answer.missing));
  throw failed(new Error(answer.problem));
}

async function ask(order: TypesetOrder): Promise<TypesetAnswer> {
  clearTimeout(idle);
  const process = (child ??= start());
  process.channel?.ref();
  const answer = await answerOf(process, order);
  process.channel?.unref();
  if ('pdf' in answer) idle = setTimeout(() => end(process), secondsIdle * 1000).unref();
  else end(process);
  return answer;
}

const answerOf = (process: ChildProcess, order: TypesetOrder): Promise<TypesetAnswer> =>
  new Promise((answered) => {
    const hear = (answer: TypesetAnswer) => {
      clearTimeout(tooLong);
      process.off('message', hear).off('error', complain).off('exit', mourn);
      answered(answer);
    };
    const complain = ({ message }: Error) => hear({ problem: message });
    const mourn = (code: number | null, signal: string | null) => hear({ problem: `It ended (${signal ?? code}).` });
    const tooLong = setTimeout(() => hear({ problem: 'It took too long.' }), secondsForOne * 1000);
    process.once('message', hear).once('error', complain).once('exit', mourn);
    process.send(order, (error) => error && complain(error));
  });

/** Without the server's environment, in which there are secrets; without its pipes, so that it never keeps a server from ending. */
function start(): ChildProcess {
  const started = fork(join(__dirname, 'typst-process.js'), [], {
    env: {},
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  started.unref();
  started.channel?.unref();
  return started;
}

function end(process: ChildProcess): void {
  if (child === process) child = undefined;
  process.kill('SIGKILL');
}

const busy = () =>
  fail(
    'unavailable',
    'KW_PDF_BUSY',
    {
      de: 'Gerade werden sehr viele PDF erstellt. Bitte versuchen Sie es in einer Minute noch einmal.',
      en: 'Very many PDFs are being made at present. Please try again in a minute.',
    },
    { retry: 'later', details: { retryAfterSeconds: 60 } },
  );

const unavailable = (cause: Error) =>
  fail(
    'unavailable',
    'KW_PDF_UNAVAILABLE',
    {
      de: 'Auf diesem Rechner können keine PDF erstellt werden, weil das Satzprogramm oder eine Schrift fehlt. Bitte wenden Sie sich an den Betrieb.',
      en: 'No PDFs can be made on this machine, because the typesetter or a font is missing. Please ask the operators.',
    },
    { cause },
  );

const failed = (cause: Error) =>
  fail(
    'internal',
    'KW_PDF_FAILED',
    {
      de: 'Das PDF konnte nicht erstellt werden. Bitte versuchen Sie es noch einmal; hilft das nicht, nennen Sie dem Betrieb diesen Code.',
      en: 'The PDF could not be made. Please try again; if that does not help, tell the operators this code.',
    },
    { cause },
  );
