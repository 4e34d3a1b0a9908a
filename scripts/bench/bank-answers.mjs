import { execFile } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const title =
  'Reading a camt.054 of returned direct debits, against a bare pass of the XML parser over the same file';

/** @type {import('node:util').ParseArgsConfig['options']} */
export const options = { details: { type: 'string', default: '500000' } };

const READER = fileURLToPath(new URL('./bank-answers-reader.mjs', import.meta.url));
const run = promisify(execFile);

/** Writes a file of returns, reads it in processes of their own (so that memory is the reader's) and compares. */
export async function measure({ details: wanted }) {
  const details = Number(wanted);
  const folder = mkdtempSync(join(tmpdir(), 'kassenwerk-bench-'));
  try {
    const file = join(folder, 'returns.xml');
    await pipeline(Readable.from(returnsFile(details)), createWriteStream(file));
    const floor = await read('floor', file);
    const reader = await read('reader', file);
    if (reader.details !== details) throw new Error(`${reader.details} details were read instead of ${details}`);
    return report({ details, megabytes: statSync(file).size / 1e6, floor, reader });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function read(mode, file) {
  const { stdout } = await run(process.execPath, [READER, mode, file]);
  return JSON.parse(stdout);
}

function report({ details, megabytes, floor, reader }) {
  const figures = {
    details,
    megabytes: rounded(megabytes),
    seconds: rounded(reader.seconds),
    detailsPerSecond: Math.round(details / reader.seconds),
    peakRssMb: Math.round(reader.peakRssMb),
    readingRssMb: Math.round(reader.peakRssMb - reader.loadedRssMb),
    floorSeconds: rounded(floor.seconds),
    // Processor time, because neighbours on the machine stretch the clock of one measurement more than that of the other.
    ratioToFloor: rounded(reader.cpuSeconds / floor.cpuSeconds),
  };
  const aims = [
    { name: 'readingRssMb', value: figures.readingRssMb, aim: 160, holds: figures.readingRssMb <= 160 },
    { name: 'ratioToFloor', value: figures.ratioToFloor, aim: 2.5, holds: figures.ratioToFloor <= 2.5 },
  ];
  return { name: 'bank-answers', figures, aims };
}

function rounded(value) {
  return Math.round(value * 100) / 100;
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
<GrpHdr><MsgId>BENCH</MsgId><CreDtTm>2026-11-20T06:00:00+01:00</CreDtTm></GrpHdr>
<Ntfctn><Id>BENCH-1</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>
`;
const TAIL = '</NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n';
const DETAILS_PER_PIECE = 1_000;

/** One batch entry of `details` German returns: 8.00 collected, 3.00 charges, each with its own references. */
function* returnsFile(details) {
  yield HEAD;
  yield `<Ntry><Amt Ccy="EUR">${details * 11}.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>2026-11-20</Dt></BookgDt><ValDt><Dt>2026-11-20</Dt></ValDt>
<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>UPDD</SubFmlyCd></Fmly></Domn></BkTxCd>
<NtryDtls><Btch><NbOfTxs>${details}</NbOfTxs></Btch>
`;
  for (let first = 0; first < details; first += DETAILS_PER_PIECE) {
    const count = Math.min(DETAILS_PER_PIECE, details - first);
    yield Array.from({ length: count }, (_, index) => returnDetail(first + index)).join('');
  }
  yield TAIL;
}

function returnDetail(number) {
  const id = String(number).padStart(10, '0');
  return `<TxDtls><Refs><AcctSvcrRef>R${id}</AcctSvcrRef><InstrId>I${id}</InstrId><EndToEndId>E${id}</EndToEndId><MndtId>M${id}</MndtId></Refs>
<Amt Ccy="EUR">11.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><AmtDtls><InstdAmt><Amt Ccy="EUR">8.00</Amt></InstdAmt></AmtDtls>
<Chrgs><Rcrd><Amt Ccy="EUR">3.00</Amt><ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs>
<RltdPties><Dbtr><Pty><Nm>Mitglied ${number}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
<Cdtr><Pty><Nm>Muster-Krankenkasse</Nm><Id><PrvtId><Othr><Id>DE98ZZZ09999999999</Id></Othr></PrvtId></Id></Pty></Cdtr></RltdPties>
<RmtInf><Ustrd>Zusatzbeitrag 11/2026</Ustrd></RmtInf><RtrInf><Rsn><Cd>MS03</Cd></Rsn><AddtlInf>Sonstige Gruende</AddtlInf></RtrInf></TxDtls>
`;
}
