import type { RecordSpec } from '../xml/record-spec';

/** Element paths of pain.002 in versions .02 to .10, the Swiss dialect (.03.ch.02) and EBICS customer protocols (HAC). */

const REASON: RecordSpec = {
  fields: {
    'Rsn/Cd': 'code',
    'Rsn/Prtry': 'code',
    'StsRsn/Cd': 'code',
    'StsRsn/Prtry': 'code',
    AddtlInf: 'text[]',
    AddtlStsRsnInf: 'text[]',
  },
  records: {
    // In HAC the originator carries the particulars of the EBICS order.
    'Orgtr/Id/OrgId/Othr': {
      name: 'orderParticular',
      spec: { fields: { Id: 'value', 'SchmeNm/Prtry': 'scheme' } },
    },
  },
};

const REASON_RECORD = { StsRsnInf: { name: 'reason', spec: REASON } };

const ORIGINAL = 'OrgnlTxRef';

function party(role: string, field: string): Record<string, string> {
  return {
    [`${ORIGINAL}/${role}/Nm`]: `${field}Name`,
    [`${ORIGINAL}/${role}/Pty/Nm`]: `${field}Name`,
    [`${ORIGINAL}/${role}Acct/Id/IBAN`]: `${field}Iban`,
  };
}

const TRANSACTION: RecordSpec = {
  fields: {
    StsId: 'statusId',
    OrgnlPmtInfId: 'paymentInfoId',
    OrgnlInstrId: 'instructionId',
    OrgnlEndToEndId: 'endToEndId',
    TxSts: 'status',
    AcctSvcrRef: 'accountServicerReference',
    [`${ORIGINAL}/Amt/InstdAmt`]: 'amount',
    [`${ORIGINAL}/IntrBkSttlmAmt`]: 'settledAmount',
    [`${ORIGINAL}/ReqdColltnDt`]: 'collectionOn',
    [`${ORIGINAL}/MndtRltdInf/MndtId`]: 'mandateId',
    [`${ORIGINAL}/MndtRltdInf/DrctDbtMndt/MndtId`]: 'mandateId',
    [`${ORIGINAL}/CdtrSchmeId/Id/PrvtId/Othr/Id`]: 'creditorId',
    ...party('Dbtr', 'debtor'),
    ...party('Cdtr', 'creditor'),
    [`${ORIGINAL}/RmtInf/Ustrd`]: 'remittance[]',
    [`${ORIGINAL}/RmtInf/Strd/CdtrRefInf/Ref`]: 'structuredReference',
  },
  records: REASON_RECORD,
};

const PAYMENT_INFO: RecordSpec = {
  fields: {
    OrgnlPmtInfId: 'paymentInfoId',
    OrgnlNbOfTxs: 'transactions',
    OrgnlCtrlSum: 'controlSum',
    PmtInfSts: 'status',
  },
  records: { ...REASON_RECORD, TxInfAndSts: { name: 'transaction', spec: TRANSACTION } },
};

const GROUP: RecordSpec = {
  fields: {
    OrgnlMsgId: 'messageId',
    OrgnlMsgNmId: 'messageName',
    OrgnlNbOfTxs: 'transactions',
    OrgnlCtrlSum: 'controlSum',
    GrpSts: 'status',
  },
  records: REASON_RECORD,
};

export const PAIN002_MESSAGE: RecordSpec = {
  fields: {},
  records: {
    GrpHdr: { name: 'header', spec: { fields: { MsgId: 'messageId', CreDtTm: 'createdAt' } } },
    OrgnlGrpInfAndSts: { name: 'group', spec: GROUP },
    OrgnlPmtInfAndSts: { name: 'paymentInfo', spec: PAYMENT_INFO },
    // Version .02 lists transactions beside the group.
    TxInfAndSts: { name: 'transaction', spec: TRANSACTION },
  },
};
