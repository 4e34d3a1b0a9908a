/** Who sends a debit back: the debtor's bank by itself, or the debtor who objects. */
export type ReturnOriginator = 'bank' | 'debtor';

export interface ReturnReason {
  /** As German banks word it in their files. */
  text: string;
  originator: ReturnOriginator;
}

/** External ISO 20022 codes that occur with SEPA direct debits. */
export const returnReasons: Record<string, ReturnReason> = {
  AC01: { text: 'IBAN FEHLERHAFT UND UNGUELTIG', originator: 'bank' },
  AC04: { text: 'KONTO AUFGELOEST', originator: 'bank' },
  AC06: { text: 'KONTO GESPERRT', originator: 'bank' },
  AC13: { text: 'DEBITORENKONTO IST EIN VERBRAUCHERKONTO', originator: 'bank' },
  AG01: { text: 'ZAHLUNGSART FUER DIESES KONTO NICHT ZUGELASSEN', originator: 'bank' },
  AG02: { text: 'SEQUENZ FALSCH', originator: 'bank' },
  AM04: { text: 'DECKUNGSMANGEL', originator: 'bank' },
  AM05: { text: 'DOPPELTE EINREICHUNG', originator: 'bank' },
  BE05: { text: 'GLAEUBIGER-IDENTIFIKATIONSNUMMER FALSCH', originator: 'bank' },
  FF01: { text: 'DATEIFORMAT UNGUELTIG', originator: 'bank' },
  MD01: { text: 'KEIN GUELTIGES MANDAT', originator: 'debtor' },
  MD02: { text: 'MANDATSDATEN FEHLERHAFT', originator: 'bank' },
  MD06: { text: 'WIDERSPRUCH DURCH ZAHLER', originator: 'debtor' },
  MD07: { text: 'ZAHLER VERSTORBEN', originator: 'bank' },
  MS02: { text: 'RUECKGABE DURCH ZAHLER OHNE ANGABE VON GRUENDEN', originator: 'debtor' },
  MS03: { text: 'SONSTIGE GRUENDE', originator: 'bank' },
  RC01: { text: 'BIC FEHLERHAFT', originator: 'bank' },
  SL01: { text: 'DIENSTLEISTUNG DES KREDITINSTITUTS DES ZAHLERS', originator: 'bank' },
  TM01: { text: 'EINREICHUNGSFRIST UEBERSCHRITTEN', originator: 'bank' },
};

export type ReasonShares = Record<string, number>;

/**
 * Two of a hundred debits come back, as is usual with consumers. German banks hide the lack of funds, closed accounts and death
 * behind MS03 for data protection, so it leads by far.
 */
export const usualReturns: ReasonShares = {
  MS03: 0.012,
  MD06: 0.003,
  AC04: 0.002,
  AC01: 0.001,
  AM04: 0.0008,
  MD01: 0.0006,
  MS02: 0.0003,
  MD07: 0.0002,
  AC06: 0.0001,
};

/** What a bank refuses before it settles a file that it otherwise accepts. */
export const usualRejects: ReasonShares = { AC01: 0.004, RC01: 0.002, AG01: 0.002, MD02: 0.002 };
