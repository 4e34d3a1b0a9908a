import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { moods, signedIn, workOnce } from './lib/fake-partner.mjs';
import { PlainError, runProgram } from './lib/stop-with.mjs';

const HELP = `Plays a partner that a process asks (step type engine.partner): fetches its open questions and treats them as it is in the mood.

  PARTNER_ID=… PARTNER_SECRET=… npm run -s fake-partner -- --mood answers --data '{"priority":"high"}'

  --url URL        the installation (default http://127.0.0.1:1337)
  --mood MOOD      how it behaves (default answers):
${Object.entries(moods)
  .map(([mood, what]) => `                   ${mood.padEnd(9)} ${what}`)
  .join('\n')}
  --outcome WORD   outcome of each answer (default: the first one of the question)
  --data JSON      data of each answer (default none)
  --pause SECONDS  how long the mood slow waits (default 5)
  --every SECONDS  looks for new questions again and again; once without it
  --help           this text

Id and secret are those of a credential with the rights to fetch and to answer questions (page of the partner in the console).
`;

function readOptions() {
  const options = {
    url: { type: 'string', default: 'http://127.0.0.1:1337' },
    mood: { type: 'string', default: 'answers' },
    outcome: { type: 'string' },
    data: { type: 'string', default: '{}' },
    pause: { type: 'string', default: '5' },
    every: { type: 'string' },
    help: { type: 'boolean', default: false },
  };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new PlainError(`${error.message}\n\n${HELP}`);
  }
}

async function main() {
  const values = readOptions();
  if (values.help) return console.log(HELP);
  const { PARTNER_ID: clientId, PARTNER_SECRET: clientSecret } = process.env;
  if (!clientId || !clientSecret) throw new PlainError('PARTNER_ID and PARTNER_SECRET name the credential.');
  if (!Object.hasOwn(moods, values.mood)) throw new PlainError(`--mood takes ${Object.keys(moods).join(', ')}.`);
  const data = dataOf(values.data);
  const call = signedIn({ url: values.url, clientId, clientSecret });
  const answer = () => ({ ...(values.outcome && { outcome: values.outcome }), data });
  const pauseMs = secondsOf('pause', values.pause);
  const everyMs = values.every && secondsOf('every', values.every);
  do {
    const { questions, results } = await workOnce({ call, mood: values.mood, answer, pauseMs });
    const counts = {};
    for (const { result } of results) counts[result] = (counts[result] ?? 0) + 1;
    console.log(JSON.stringify({ questions: questions.length, ...counts }));
    if (everyMs) await pause(everyMs);
  } while (everyMs);
}

function dataOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new PlainError(`--data takes JSON, not ${text}.`);
  }
}

function secondsOf(name, text) {
  if (!/^\d{1,6}(\.\d+)?$/.test(text)) throw new PlainError(`--${name} takes seconds, not "${text}".`);
  return Number(text) * 1_000;
}

await runProgram(main);
