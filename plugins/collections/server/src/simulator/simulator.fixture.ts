import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '../generator';

export interface DebitFileOptions {
  /** Debits of each payment block. */
  blocks?: readonly number[];
  folder: string;
}

/** A small direct-debit file, written as simply as the schema allows. Returns its path and the sum of the debits. */
export async function writeDebitFile({ blocks = [300, 200], folder }: DebitFileOptions) {
  const random = seededRandom(5);
  let sumCents = 0;
  let number = 0;
  const debit = (): string => {
    number++;
    const cents = random.between(800, 3_750);
    sumCents += cents;
    return (
      `<DrctDbtTxInf><PmtId><InstrId>I${number}</InstrId><EndToEndId>KW-2026-12-${String(number).padStart(8, '0')}</EndToEndId></PmtId>` +
      `<InstdAmt Ccy="EUR">${decimal(cents)}</InstdAmt><DrctDbtTx><MndtRltdInf><MndtId>M${number}-1</MndtId><DtOfSgntr>2025-03-01</DtOfSgntr></MndtRltdInf></DrctDbtTx>` +
      `<DbtrAgt><FinInstnId>${number % 3 === 0 ? '<Othr><Id>NOTPROVIDED</Id></Othr>' : '<BICFI>COBADEFFXXX</BICFI>'}</FinInstnId></DbtrAgt>` +
      `<Dbtr><Nm>Müller &amp; Söhne ${number}</Nm></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>` +
      `<RmtInf><Ustrd>Zusatzbeitrag Dezember 2026</Ustrd></RmtInf></DrctDbtTxInf>`
    );
  };
  const body = blocks.map((count, index) => block(index, Array.from({ length: count }, debit).join('\n'))).join('\n');
  const total = blocks.reduce((sum, count) => sum + count, 0);
  const path = join(folder, 'debits.xml');
  await writeFile(
    path,
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.008.001.08"><CstmrDrctDbtInitn>` +
      `<GrpHdr><MsgId>KW-TEST-1</MsgId><CreDtTm>2026-12-01T09:00:00Z</CreDtTm><NbOfTxs>${total}</NbOfTxs>` +
      `<CtrlSum>${decimal(sumCents)}</CtrlSum><InitgPty><Nm>Kasse</Nm></InitgPty></GrpHdr>${body}</CstmrDrctDbtInitn></Document>`,
  );
  return { path, total, sumCents };
}

function block(index: number, debits: string): string {
  return (
    `<PmtInf><PmtInfId>P${index + 1}</PmtInfId><PmtMtd>DD</PmtMtd><PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>CORE</Cd></LclInstrm>` +
    `<SeqTp>RCUR</SeqTp></PmtTpInf><ReqdColltnDt>2026-12-${15 + index}</ReqdColltnDt><Cdtr><Nm>Krankenkasse Nordlicht</Nm></Cdtr>` +
    `<CdtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></CdtrAcct><CdtrAgt><FinInstnId><BICFI>BYLADEM1001</BICFI></FinInstnId></CdtrAgt>` +
    `<CdtrSchmeId><Id><PrvtId><Othr><Id>DE98ZZZ09999999999</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id></CdtrSchmeId>\n` +
    `${debits}</PmtInf>`
  );
}

function decimal(cents: number): string {
  return (cents / 100).toFixed(2);
}
