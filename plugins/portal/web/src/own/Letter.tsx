import { createElement, Fragment, useMemo, type ReactNode } from 'react';

const shown = new Set(
  'p h1 h2 h3 h4 ul ol li dl dt dd table thead tbody tfoot tr th td caption strong b em i u small br hr div span section header footer address blockquote pre sup sub'.split(
    ' ',
  ),
);
/** What stands in these is no text for people. */
const dropped = new Set(['script', 'style', 'template', 'head', 'iframe', 'object', 'noscript', 'svg', 'math']);
/** The page has its own first heading. */
const lowered: Readonly<Record<string, string>> = { h1: 'h2', h2: 'h3', h3: 'h4' };

/**
 * The text of a letter with its structure and nothing else: no attribute but the span of table cells survives, no link, no picture,
 * no style, so whatever stands in a body does nothing but be read.
 */
export function Letter({ html }: { html: string }) {
  const parsed = useMemo(() => new DOMParser().parseFromString(quiet(html), 'text/html').body, [html]);
  return <>{childrenOf(parsed)}</>;
}

/**
 * Without styles, scripts and attributes but the spans. Nothing of them would be shown or run; but the parser would have the browser
 * report each as a refusal of our policy.
 */
const quiet = (html: string): string =>
  html
    .replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi, (_tag, name: string, attributes: string) =>
      [`<${name}`, ...(attributes.match(/\b(?:col|row)span="?\d+"?/gi) ?? [])].join(' ').concat('>'),
    );

const childrenOf = (node: Node): ReactNode[] =>
  [...node.childNodes].map((child, index) => <Fragment key={index}>{shownNode(child)}</Fragment>);

function shownNode(node: Node): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return withinTable(node) ? null : node.textContent;
  if (!(node instanceof Element)) return null;
  const tag = node.localName;
  if (dropped.has(tag)) return null;
  if (!shown.has(tag)) return childrenOf(node);
  if (tag === 'br' || tag === 'hr') return createElement(tag);
  return createElement(lowered[tag] ?? tag, spansOf(node), ...childrenOf(node));
}

/** Blanks between rows are no text, and React objects to them. */
const withinTable = ({ parentElement, textContent }: Node): boolean =>
  /^(table|thead|tbody|tfoot|tr)$/.test(parentElement?.localName ?? '') && !textContent?.trim();

function spansOf(element: Element): { colSpan?: number; rowSpan?: number } {
  const [colSpan, rowSpan] = ['colspan', 'rowspan'].map((name) => Number(element.getAttribute(name)));
  return { ...(colSpan ? { colSpan } : {}), ...(rowSpan ? { rowSpan } : {}) };
}
