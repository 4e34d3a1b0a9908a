import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..', '..');

/** The parsed sources of a plugin's server and of the model that it shares with the browser, without tests and fixtures. */
export const sourcesOf = (plugin) =>
  ['server', 'model'].map((part) => join(root, 'plugins', plugin, part, 'src')).flatMap(sourcesIn);

function sourcesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !/\.(test|fixture|d)\.ts$/.test(name))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
      return { path: relative(root, path), file };
    });
}

/** Calls `visit` for every node below. */
export function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** A string as written; what is put in at run time becomes three dots. */
export function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  if (ts.isBinaryExpression(node)) return (textOf(node.left) ?? '…') + (textOf(node.right) ?? '…');
  return undefined;
}

/** Properties of an object literal by name. */
export const propertiesOf = (node) =>
  new Map(
    node.properties.flatMap((one) =>
      ts.isPropertyAssignment(one) ? [[one.name.getText().replace(/^'|'$/g, ''), one.initializer]] : [],
    ),
  );

/** `{ de, en }` where the node is such an object literal. */
export function bilingualOf(node) {
  if (!node || !ts.isObjectLiteralExpression(node)) return undefined;
  const properties = propertiesOf(node);
  const [de, en] = ['de', 'en'].map((language) => properties.get(language) && textOf(properties.get(language)));
  return de === undefined || en === undefined ? undefined : { de, en };
}
