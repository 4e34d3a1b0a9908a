import ts from 'typescript';
import { plugins } from '../lib/plugins.mjs';
import { code, heading, table } from './markdown.mjs';
import { bilingualOf, propertiesOf, sourcesOf, textOf, walk } from './source-literals.mjs';

const statusOf = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  unavailable: 503,
  internal: 500,
};

const introduction = `Support searches by code; a code never changes its meaning. Three dots stand for what is filled in. The status is that of an
HTTP answer; codes without one appear in incidents, warnings, checks and rejected lines. Where a text is missing here, it is put together
where the error arises. The language follows \`Accept-Language\`, German first.
`;

export function errorCodesPage() {
  const found = new Map();
  for (const plugin of plugins) {
    for (const { file } of sourcesOf(plugin)) walk(file, (node) => note(found, node));
  }
  const rows = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { status, text }]) => [code(name), status, text ? `${text.de} / ${text.en}` : '']);
  return `${heading('Error codes', introduction)}
${table(['Code', 'Status', 'Text'], rows)}
`;
}

const isCode = (text) => /^KW_[A-Z0-9_]+$/.test(text ?? '');

function note(found, node) {
  const name = nameOf(node);
  if (!isCode(name)) return;
  const known = found.get(name) ?? {};
  found.set(name, { status: known.status ?? statusAt(node), text: known.text ?? textAt(node) });
}

/** A code is a string, or the name of a property in a table of texts. */
function nameOf(node) {
  if (ts.isStringLiteral(node) && !ts.isLiteralTypeNode(node.parent)) return node.text;
  return ts.isIdentifier(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node
    ? node.text
    : undefined;
}

const callAround = ({ parent }) => (parent && ts.isCallExpression(parent) ? parent : undefined);

function statusAt(node) {
  const kind = callAround(node)
    ?.arguments.map(textOf)
    .find((text) => text in statusOf);
  return kind === undefined ? undefined : statusOf[kind];
}

/** The sentence beside the code: another argument of the call, the value of the property, or a sibling of `code`. */
function textAt(node) {
  const { parent } = node;
  const call = callAround(node);
  if (call) return firstText(call.arguments);
  if (!ts.isPropertyAssignment(parent)) return undefined;
  if (parent.name === node) return bilingualOf(parent.initializer);
  return firstText([...propertiesOf(parent.parent).values()]) ?? bilingualOf(parent.parent);
}

const firstText = (nodes) => nodes.map((node) => bilingualOf(node) ?? declaredText(node)).find(Boolean);

/** The sentence that a constant or function of the same file holds. */
function declaredText(node) {
  const name = ts.isCallExpression(node) ? node.expression.getText() : ts.isIdentifier(node) ? node.text : undefined;
  if (name === undefined || name === 'text') return undefined;
  let found;
  walk(node.getSourceFile(), (one) => {
    const isDeclaration =
      (ts.isFunctionDeclaration(one) || ts.isVariableDeclaration(one)) && one.name?.getText() === name;
    if (isDeclaration) walk(one, (inner) => (found ??= bilingualOf(inner)));
  });
  return found;
}
