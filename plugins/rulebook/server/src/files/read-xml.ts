import { SaxesParser } from 'saxes';
import { fileActive, fileUnreadable } from './file-errors';

type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** `name` is without its prefix. */
  open?(name: string, attributes: Attributes): void;
  /** `text` is what stood inside, also in pieces between children. */
  close?(name: string, text: string): void;
}

const mostDepth = 60;

/** Reads XML from outside: no document type and so no entities of its own, no endless depth. */
export function readXml(xml: string, { open, close }: XmlHandler): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const texts: string[] = [];
  parser.on('error', (error) => {
    throw fileUnreadable(error);
  });
  parser.on('doctype', () => {
    throw fileActive({ de: 'eine Dokumenttyp-Deklaration (DOCTYPE)', en: 'a document type declaration (DOCTYPE)' });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (texts.push('') > mostDepth) throw fileUnreadable();
    open?.(localName(name), attributes);
  });
  const take = (text: string) => void (texts.length > 0 && (texts[texts.length - 1] += text));
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ name }) => {
    const text = texts.pop() ?? '';
    close?.(localName(name), text);
  });
  parser.write(xml).close();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
