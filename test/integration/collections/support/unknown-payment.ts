import { writeFile } from 'node:fs/promises';

/** Writes a statement with one transfer of somebody whom nothing in it identifies as a member. */
export const writeUnknownPayment = (path: string, { cents, reference }: { cents: number; reference: string }) =>
  writeFile(
    path,
    `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>${reference}</MsgId><CreDtTm>2026-12-16T06:00:00Z</CreDtTm></GrpHdr>
<Stmt><Id>${reference}</Id><CreDtTm>2026-12-16T06:00:00Z</CreDtTm>
<Acct><Id><IBAN>DE02500105170137075030</IBAN></Id><Ccy>EUR</Ccy></Acct>
<Ntry><NtryRef>1</NtryRef><Amt Ccy="EUR">${(cents / 100).toFixed(2)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>2026-12-16</Dt></BookgDt><ValDt><Dt>2026-12-16</Dt></ValDt><AcctSvcrRef>${reference}</AcctSvcrRef>
<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
<NtryDtls><TxDtls><Refs><AcctSvcrRef>${reference}</AcctSvcrRef></Refs><Amt Ccy="EUR">${(cents / 100).toFixed(2)}</Amt><CdtDbtInd>CRDT</CdtDbtInd>
<RmtInf><Ustrd>Beitrag meiner Mutter</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
</Stmt></BkToCstmrStmt></Document>`,
  );
