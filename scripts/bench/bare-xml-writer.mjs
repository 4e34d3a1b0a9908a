import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

const CHUNK_CHARACTERS = 256 * 1024;

/**
 * The floor for the direct-debit benchmark: the same items as one pain.008.001.08 file, written the simplest way that
 * still gives a file of the same shape. No checks, no character set, no splitting, no plan; totals are given.
 *
 * @param {object} order
 * @param {AsyncIterable<readonly object[]>} order.items batches of items, as `writeDirectDebitFiles` takes them
 * @param {number} order.transactions
 * @param {number} order.sumCents
 * @param {{ name: string, iban: string, bic: string, creditorId: string }} order.creditor
 * @param {string} order.path where the file goes
 * @returns {Promise<{ bytes: number, sha256: string }>}
 */
export async function writeBareXml({ items, transactions, sumCents, creditor, path }) {
  const file = await open(path, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  let pending = headXml({ transactions, sumCents, creditor });
  const flush = async () => {
    const chunk = Buffer.from(pending, 'utf8');
    pending = '';
    bytes += chunk.length;
    hash.update(chunk);
    await file.write(chunk);
  };
  for await (const batch of items) {
    for (const item of batch) pending += itemXml(item);
    if (pending.length >= CHUNK_CHARACTERS) await flush();
  }
  pending += '</PmtInf></CstmrDrctDbtInitn></Document>\n';
  await flush();
  await file.sync();
  await file.close();
  return { bytes, sha256: hash.digest('hex') };
}

function headXml({ transactions, sumCents, creditor }) {
  const totals = `<NbOfTxs>${transactions}</NbOfTxs><CtrlSum>${euro(sumCents)}</CtrlSum>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.008.001.08"><CstmrDrctDbtInitn>
<GrpHdr><MsgId>BENCH-1</MsgId><CreDtTm>2026-01-01T00:00:00Z</CreDtTm>${totals}<InitgPty><Nm>${creditor.name}</Nm></InitgPty></GrpHdr>
<PmtInf><PmtInfId>BENCH-1-1</PmtInfId><PmtMtd>DD</PmtMtd>${totals}<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>CORE</Cd></LclInstrm><SeqTp>RCUR</SeqTp></PmtTpInf><ReqdColltnDt>2026-12-15</ReqdColltnDt><Cdtr><Nm>${creditor.name}</Nm></Cdtr><CdtrAcct><Id><IBAN>${creditor.iban}</IBAN></Id></CdtrAcct><CdtrAgt><FinInstnId><BICFI>${creditor.bic}</BICFI></FinInstnId></CdtrAgt><ChrgBr>SLEV</ChrgBr><CdtrSchmeId><Id><PrvtId><Othr><Id>${creditor.creditorId}</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id></CdtrSchmeId>
`;
}

function itemXml(item) {
  return `<DrctDbtTxInf><PmtId><EndToEndId>${item.endToEndId}</EndToEndId></PmtId><InstdAmt Ccy="EUR">${euro(item.amountCents)}</InstdAmt><DrctDbtTx><MndtRltdInf><MndtId>${item.mandateId}</MndtId><DtOfSgntr>${item.mandateSignedOn}</DtOfSgntr></MndtRltdInf></DrctDbtTx><DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt><Dbtr><Nm>${item.debtorName}</Nm></Dbtr><DbtrAcct><Id><IBAN>${item.debtorIban}</IBAN></Id></DbtrAcct><RmtInf><Ustrd>${item.remittanceText}</Ustrd></RmtInf></DrctDbtTxInf>
`;
}

/** Cents are far below 2^53 here, so the division is exact to the cent after rounding. */
function euro(cents) {
  return (cents / 100).toFixed(2);
}
