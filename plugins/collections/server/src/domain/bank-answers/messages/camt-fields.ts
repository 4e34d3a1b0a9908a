import type { RecordSpec } from '../xml/record-spec';

/** Element paths of camt.052, .053 and .054 in all versions; where versions differ, all paths stand here. */

const TRANSACTION_CODE = {
  'BkTxCd/Domn/Cd': 'codeDomain',
  'BkTxCd/Domn/Fmly/Cd': 'codeFamily',
  'BkTxCd/Domn/Fmly/SubFmlyCd': 'codeSubFamily',
  'BkTxCd/Prtry/Cd': 'codeProprietary',
};

const CHARGES = {
  'Chrgs/TtlChrgsAndTaxAmt': 'chargesTotal',
  'Chrgs/Amt': 'charge[]',
  'Chrgs/Rcrd/Amt': 'charge[]',
  'Chrgs/Rcrd/ChrgInclInd': 'chargeIncluded[]',
};

/** Since version .08 a party stands in `Pty`; before, directly in its role. */
function party(role: string, field: string): Record<string, string> {
  return {
    [`RltdPties/${role}/Nm`]: `${field}Name`,
    [`RltdPties/${role}/Pty/Nm`]: `${field}Name`,
    [`RltdPties/${role}Acct/Id/IBAN`]: `${field}Iban`,
  };
}

const RETURN_INFO: RecordSpec = {
  fields: {
    'Rsn/Cd': 'reason',
    'Rsn/Prtry': 'reason',
    'RtrRsn/Cd': 'reason',
    'RtrRsn/Prtry': 'reason',
    AddtlInf: 'text[]',
    AddtlRtrRsnInf: 'text[]',
  },
};

const TRANSACTION: RecordSpec = {
  fields: {
    'Refs/MsgId': 'messageId',
    'Refs/AcctSvcrRef': 'accountServicerReference',
    'Refs/PmtInfId': 'paymentInfoId',
    'Refs/InstrId': 'instructionId',
    'Refs/EndToEndId': 'endToEndId',
    'Refs/MndtId': 'mandateId',
    Amt: 'amount',
    'AmtDtls/InstdAmt/Amt': 'instructedAmount',
    'AmtDtls/TxAmt/Amt': 'transactionAmount',
    CdtDbtInd: 'direction',
    ...TRANSACTION_CODE,
    ...CHARGES,
    ...party('Dbtr', 'debtor'),
    ...party('Cdtr', 'creditor'),
    'RltdPties/Cdtr/Id/PrvtId/Othr/Id': 'creditorId',
    'RltdPties/Cdtr/Pty/Id/PrvtId/Othr/Id': 'creditorId',
    'RmtInf/Ustrd': 'remittance[]',
    'RmtInf/Strd/CdtrRefInf/Ref': 'structuredReference',
    'RmtInf/Strd/CdtrRefInf/CdtrRef': 'structuredReference',
    AddtlTxInf: 'additionalInfo',
  },
  records: { RtrInf: { name: 'returnInfo', spec: RETURN_INFO } },
};

const BATCH: RecordSpec = {
  fields: { MsgId: 'messageId', PmtInfId: 'paymentInfoId', NbOfTxs: 'transactions', TtlAmt: 'total' },
};

const ENTRY: RecordSpec = {
  fields: {
    NtryRef: 'entryReference',
    Amt: 'amount',
    CdtDbtInd: 'direction',
    RvslInd: 'reversal',
    Sts: 'status',
    'Sts/Cd': 'status',
    'BookgDt/Dt': 'bookedOn',
    'BookgDt/DtTm': 'bookedOn',
    'ValDt/Dt': 'valueOn',
    'ValDt/DtTm': 'valueOn',
    AcctSvcrRef: 'accountServicerReference',
    ...TRANSACTION_CODE,
    ...CHARGES,
    'AmtDtls/InstdAmt/Amt': 'instructedAmount',
    AddtlNtryInf: 'additionalInfo',
  },
  records: {
    'NtryDtls/Btch': { name: 'batch', spec: BATCH },
    Btch: { name: 'batch', spec: BATCH },
    'NtryDtls/TxDtls': { name: 'transaction', spec: TRANSACTION },
    // Version .01 has no NtryDtls.
    TxDtls: { name: 'transaction', spec: TRANSACTION },
  },
};

const BALANCE: RecordSpec = {
  fields: {
    'Tp/CdOrPrtry/Cd': 'type',
    'Tp/Cd': 'type',
    Amt: 'amount',
    CdtDbtInd: 'direction',
    'Dt/Dt': 'on',
    'Dt/DtTm': 'on',
  },
};

const STATEMENT: RecordSpec = {
  fields: {
    Id: 'statementId',
    ElctrncSeqNb: 'sequenceNumber',
    LglSeqNb: 'legalSequenceNumber',
    'Acct/Id/IBAN': 'account',
    'Acct/Id/Othr/Id': 'account',
    'Acct/Id/PrtryAcct/Id': 'account',
    'Acct/Ccy': 'currency',
    'TxsSummry/TtlNtries/NbOfNtries': 'announcedEntries',
  },
  records: {
    Bal: { name: 'balance', spec: BALANCE },
    Ntry: { name: 'entry', spec: ENTRY },
  },
};

export const CAMT_MESSAGE: RecordSpec = {
  fields: {},
  records: {
    GrpHdr: { name: 'header', spec: { fields: { MsgId: 'messageId', CreDtTm: 'createdAt' } } },
    Stmt: { name: 'statement', spec: STATEMENT },
    Rpt: { name: 'statement', spec: STATEMENT },
    Ntfctn: { name: 'statement', spec: STATEMENT },
  },
};
