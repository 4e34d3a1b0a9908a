import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { serverFiles, serverSources } from './spoken-words';

/** What an entry of the audit trail says in words of the code. */
export interface AuditWords {
  action: string[];
  subjectType: string[];
  detail: string[];
  purpose: string[];
  /** Expressions that nobody can tell the words of by reading; the test names where these come from. */
  open: string[];
}

const auditCalls = new Set(['audit', 'auditAccount', 'insertAuditRecord']);
/** Position of the purpose among the arguments of what opens a scope. */
const scopeCalls: Record<string, number> = { runAsJob: 1, system: 0, inTheNameOf: 1 };

/** Reads the sources of all servers: every call that writes into the audit trail, and every scope that such a call may stand in. */
export function auditWords(): AuditWords {
  const words: AuditWords = { action: [], subjectType: [], detail: [], purpose: [], open: [] };
  for (const path of serverFiles()) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
    visit(file, words);
  }
  return Object.fromEntries(Object.entries(words).map(([key, all]) => [key, [...new Set(all as string[])]])) as never;
}

function visit(node: ts.Node, words: AuditWords): void {
  if (ts.isCallExpression(node)) readCall(node, words);
  ts.forEachChild(node, (child) => visit(child, words));
}

function readCall(call: ts.CallExpression, words: AuditWords): void {
  const name = ts.isIdentifier(call.expression) ? call.expression.text : '';
  if (Object.hasOwn(scopeCalls, name) && call.arguments.length > 1) {
    collect(call.arguments[scopeCalls[name]!]!, words.purpose, words.open);
  }
  if (name === 'onTopic') collect(call.arguments[0]!, words.purpose, words.open, 'outbox.');
  if (!auditCalls.has(name)) return;
  const entry = call.arguments.filter(ts.isObjectLiteralExpression).at(-1);
  for (const property of entry?.properties ?? []) {
    const key = property.name?.getText() ?? '';
    const value = ts.isPropertyAssignment(property) ? property.initializer : property.name;
    if (key === 'action' || key === 'subjectType') collect(value as ts.Expression, words[key], words.open);
    if (key === 'details') collectKeys(value as ts.Expression, words);
  }
}

function collect(expression: ts.Expression, into: string[], open: string[], prefix = ''): void {
  const found = wordsOf(expression);
  if (found) into.push(...found.map((one) => prefix + one));
  else open.push(expression.getText());
}

/** The strings an expression can be; undefined when reading does not tell. */
function wordsOf(expression: ts.Expression): string[] | undefined {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isConditionalExpression(expression)) {
    const [one, other] = [wordsOf(expression.whenTrue), wordsOf(expression.whenFalse)];
    return one && other && [...one, ...other];
  }
  if (ts.isTemplateExpression(expression)) {
    return expression.templateSpans.reduce<string[] | undefined>(
      (all, span) => {
        const middle = wordsOf(span.expression);
        return all && middle && all.flatMap((start) => middle.map((one) => start + one + span.literal.text));
      },
      [expression.head.text],
    );
  }
  if (!ts.isIdentifier(expression)) return undefined;
  return wordsOfParameter(expression) ?? wordsOfLocal(expression) ?? wordsOfConstant(expression);
}

/** `const action = isSigned ? 'sign' : 'refuse'` in a block around it. */
function wordsOfLocal({ text, parent }: ts.Identifier): string[] | undefined {
  for (let node: ts.Node | undefined = parent; node; node = node.parent) {
    if (!ts.isBlock(node)) continue;
    const declared = node.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => [...declarationList.declarations])
      .find((one) => ts.isIdentifier(one.name) && one.name.text === text);
    if (declared?.initializer) return wordsOf(declared.initializer);
  }
  return undefined;
}

/** `const retentionTopic = 'privacy.retention'`, in whichever file it stands. */
function wordsOfConstant({ text }: ts.Identifier): string[] | undefined {
  const [, word] = new RegExp(`^(?:export )?const ${text} = '([^']+)';`, 'm').exec(serverSources) ?? [];
  return word === undefined ? undefined : [word];
}

/** A parameter, or a part of one that is taken apart, whose type is a union of words. */
function wordsOfParameter(name: ts.Identifier): string[] | undefined {
  for (let node: ts.Node | undefined = name.parent; node; node = node.parent) {
    for (const parameter of ts.isFunctionLike(node) ? node.parameters : []) {
      const type = typeOfPart(parameter, name.text);
      if (type && ts.isUnionTypeNode(type)) return type.types.map((one) => one.getText().slice(1, -1));
    }
  }
  return undefined;
}

function typeOfPart({ name, type }: ts.ParameterDeclaration, part: string): ts.TypeNode | undefined {
  if (ts.isIdentifier(name)) return name.text === part ? type : undefined;
  if (!type || !ts.isTypeLiteralNode(type)) return undefined;
  return type.members.filter(ts.isPropertySignature).find((one) => one.name.getText() === part)?.type;
}

/** Names of details, however deep: those of objects in lists and of spread conditions too. */
function collectKeys(expression: ts.Node, words: AuditWords): void {
  if (ts.isParenthesizedExpression(expression)) return collectKeys(expression.expression, words);
  if (ts.isConditionalExpression(expression)) {
    collectKeys(expression.whenTrue, words);
    return collectKeys(expression.whenFalse, words);
  }
  if (!ts.isObjectLiteralExpression(expression)) return void words.open.push(expression.getText());
  for (const property of expression.properties) {
    if (ts.isSpreadAssignment(property)) collectKeys(property.expression, words);
    else words.detail.push(property.name!.getText());
  }
}
