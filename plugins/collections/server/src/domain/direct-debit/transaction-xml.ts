import { centsToDecimalString } from '@kassenwerk/kernel';
import type { TextTally } from './bank-text';
import { debitLimits, type DebitItem, type DirectDebitSettings, type MandateAmendment } from './debit-item';
import { addressToWrite } from './debtor-address';
import { agentXml, creditorSchemeXml, textElement } from './xml-parts';

/**
 * One transaction as a line of XML. The item must have passed `checkDebitItem`: identifiers, IBAN and BIC are written
 * as they are. Order of elements and the absence of UETR, ClrSysMmbId and address lines follow DK-TVS GBIC_4.
 */
export function transactionXml(item: DebitItem, settings: DirectDebitSettings, tally: TextTally): string {
  const instruction = item.instructionId === undefined ? '' : `<InstrId>${item.instructionId}</InstrId>`;
  const remittance = textElement('Ustrd', item.remittanceText, debitLimits.remittanceText, settings, tally);
  return (
    `<DrctDbtTxInf><PmtId>${instruction}<EndToEndId>${item.endToEndId}</EndToEndId></PmtId>` +
    `<InstdAmt Ccy="EUR">${centsToDecimalString(item.amountCents)}</InstdAmt>` +
    `<DrctDbtTx><MndtRltdInf><MndtId>${item.mandateId}</MndtId><DtOfSgntr>${item.mandateSignedOn}</DtOfSgntr>` +
    `${amendmentXml(item.amendment, settings, tally)}</MndtRltdInf></DrctDbtTx>` +
    `<DbtrAgt>${agentXml(item.debtorBic)}</DbtrAgt>` +
    `<Dbtr>${textElement('Nm', item.debtorName, debitLimits.name, settings, tally)}` +
    `${addressXml(item, settings, tally)}</Dbtr>` +
    `<DbtrAcct><Id><IBAN>${item.debtorIban}</IBAN></Id></DbtrAcct>` +
    `${remittance === '' ? '' : `<RmtInf>${remittance}</RmtInf>`}</DrctDbtTxInf>\n`
  );
}

function addressXml(item: DebitItem, settings: DirectDebitSettings, tally: TextTally): string {
  const address = addressToWrite(item, settings);
  if (address === undefined) return '';
  return (
    `<PstlAdr>${textElement('StrtNm', address.street, 70, settings, tally)}` +
    `${textElement('BldgNb', address.buildingNumber, 16, settings, tally)}` +
    `${textElement('PstCd', address.postalCode, 16, settings, tally)}` +
    `${textElement('TwnNm', address.town, 35, settings, tally)}<Ctry>${address.country}</Ctry></PstlAdr>`
  );
}

function amendmentXml(
  amendment: MandateAmendment | undefined,
  settings: DirectDebitSettings,
  tally: TextTally,
): string {
  if (amendment === undefined) return '';
  const { originalMandateId, originalCreditorId, originalCreditorName, hasNewDebtorAccount } = amendment;
  const mandate = originalMandateId === undefined ? '' : `<OrgnlMndtId>${originalMandateId}</OrgnlMndtId>`;
  const name = textElement('Nm', originalCreditorName, debitLimits.name, settings, tally);
  const scheme = originalCreditorId === undefined ? '' : creditorSchemeXml(originalCreditorId);
  const creditor = name + scheme === '' ? '' : `<OrgnlCdtrSchmeId>${name}${scheme}</OrgnlCdtrSchmeId>`;
  const account = hasNewDebtorAccount ? '<OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct>' : '';
  const details = mandate + creditor + account;
  return details === '' ? '' : `<AmdmntInd>true</AmdmntInd><AmdmntInfDtls>${details}</AmdmntInfDtls>`;
}
