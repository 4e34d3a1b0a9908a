const RESERVED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => RESERVED[character] ?? character);
}

/** `<Name>text</Name>`, or nothing when there is no text. */
export function textElement(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`;
}

/** An element around XML that is already written, or nothing when that is empty. */
export function element(name: string, content: string): string {
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}
