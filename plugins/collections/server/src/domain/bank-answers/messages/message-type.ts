import type { MessageFamily } from '../events';

export interface MessageType {
  family: MessageFamily;
  version: string | null;
  /** False when the namespace is missing or names another message than the content is. */
  namespaceFits: boolean;
  isTriedVersion: boolean;
}

const FAMILY_BY_ELEMENT: readonly [RegExp, MessageFamily][] = [
  [/^BkToCstmrAcctRpt/, 'camt.052'],
  [/^BkToCstmrStmt/, 'camt.053'],
  [/^BkToCstmrDbtCdtNtfctn/, 'camt.054'],
  [/^CstmrPmtStsRpt$|^pain\.002\.\d{3}\.\d{2}$/, 'pain.002'],
];

const TRIED: Record<MessageFamily, readonly string[]> = {
  'pain.002': ['02', '03', '10'],
  'camt.052': ['01', '02', '04', '08'],
  'camt.053': ['01', '02', '04', '08'],
  'camt.054': ['01', '02', '04', '08'],
};

const NAMED_MESSAGE = /((?:pain|camt)\.\d{3})\.\d{3}\.(\d{2})/;

export function isMessage(element: string): boolean {
  return FAMILY_BY_ELEMENT.some(([pattern]) => pattern.test(element));
}

/** The message by its first element, which is what the content follows; undefined when it is no answer of a bank. */
export function messageTypeOf(element: string, namespace: string): MessageType | undefined {
  const family = FAMILY_BY_ELEMENT.find(([pattern]) => pattern.test(element))?.[1];
  if (!family) return undefined;
  const [, named, version = null] = NAMED_MESSAGE.exec(namespace) ?? [];
  const namespaceFits = named === family;
  return {
    family,
    version: namespaceFits ? version : null,
    namespaceFits,
    isTriedVersion: !namespaceFits || (version !== null && TRIED[family].includes(version)),
  };
}

/** What to call a message in a refusal: its ISO name if the namespace has one, else its element name. */
export function nameOfMessage(element: string, namespace: string): string {
  return NAMED_MESSAGE.exec(namespace)?.[0] ?? element.replace(/[^\w.-]/g, '?').slice(0, 60);
}
