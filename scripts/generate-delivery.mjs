import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { PlainError, runProgram } from './lib/stop-with.mjs';

const HELP = `Writes a delivery of synthetic members, as a fund would send it, and a manifest of its seeded defects.

  npm run -s generate-delivery -- --members 10000 --fund 108337207 --out ./deliveries

  --members N      member lines, 1 to 10,000,000 (default 1000)
  --fund IK        institution code of the fund, nine digits (default 108337207, the demo fund Nordlicht)
  --out DIR        folder for the two files (default .)
  --seed TEXT      same seed and fund, same people (default 1)
  --key-date DATE  day of the delivery, YYYY-MM-DD (default today)
  --sequence N     number of the delivery on that day (default 1)
  --revision N     0 first delivery, 1 the next one with some people moved, left and new (default 0)
  --defects RATE   share of lines with a defect (default 0.03), or a share for each kind: minor=0.01,ibanInvalid=0.02
  --charset SET    UTF-8 (default), ISO-8859-15 or WINDOWS-1252
  --crlf           end lines as Windows does
  --json           print the result as JSON
  --help           this text

A wrong kind in --defects lists the known ones.
`;

const require = createRequire(import.meta.url);

function loadGenerator() {
  try {
    return {
      ...require('../plugins/collections/dist/server/src/generator/index.js'),
      todayInBerlin: require('@kassenwerk/kernel').todayInBerlin,
    };
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    throw new PlainError('The server is not built yet. Run: node scripts/build.mjs');
  }
}

function readOptions() {
  const options = {
    members: { type: 'string', default: '1000' },
    fund: { type: 'string', default: '108337207' },
    out: { type: 'string', default: '.' },
    seed: { type: 'string', default: '1' },
    'key-date': { type: 'string' },
    sequence: { type: 'string', default: '1' },
    revision: { type: 'string', default: '0' },
    defects: { type: 'string', default: '0.03' },
    charset: { type: 'string', default: 'UTF-8' },
    crlf: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
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
  const { generateDelivery, parseDefectRates, todayInBerlin } = loadGenerator();

  const showsProgress = process.stderr.isTTY && !values.json;
  const started = process.hrtime.bigint();
  const result = await generateDelivery({
    members: wholeNumber('members', values.members),
    seed: values.seed,
    ik: values.fund,
    outDir: values.out,
    keyDate: values['key-date'] ?? todayInBerlin(new Date()),
    sequence: wholeNumber('sequence', values.sequence),
    revision: wholeNumber('revision', values.revision),
    defects: parseDefectRates(values.defects),
    charset: charsetOf(values.charset),
    lineEnd: values.crlf ? 'CRLF' : 'LF',
    onProgress: showsProgress ? (lines) => process.stderr.write(`\r${lines} of ${values.members} members`) : undefined,
  });
  if (showsProgress) process.stderr.write('\r\u001b[K');
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (values.json) return console.log(JSON.stringify({ ...result, seconds }));
  console.log(`${result.path}\n${result.manifestPath}`);
  console.log(`${result.members} members, ${result.bytes} bytes, ${seconds.toFixed(1)} s`);
  for (const [kind, count] of Object.entries(result.defects)) console.log(`  ${kind}: ${count}`);
}

function wholeNumber(name, text) {
  if (!/^\d{1,9}$/.test(text)) throw new PlainError(`--${name} takes a whole number, not "${text}".`);
  return Number(text);
}

function charsetOf(text) {
  const charset = text.toUpperCase();
  if (!['UTF-8', 'ISO-8859-15', 'WINDOWS-1252'].includes(charset)) {
    throw new PlainError('--charset takes UTF-8, ISO-8859-15 or WINDOWS-1252.');
  }
  return charset;
}

await runProgram(async () => {
  try {
    await main();
  } catch (error) {
    // Refusals of the generator are meant for people; everything else is a defect and keeps its stack.
    throw error.text ? new PlainError(error.text.en) : error;
  }
});
