/**
 * Describes which elements of a message matter, as a tree of records (statement, entry, transaction, …) with fields.
 * Keys are element paths below the record, values the field's name; several paths may lead to one field, because the
 * versions of a message moved elements around. `[]` behind a name keeps every occurrence instead of the first.
 */
export interface RecordSpec {
  fields: Record<string, string>;
  records?: Record<string, { name: string; spec: RecordSpec }>;
}

/** A step on the way from the root of a message to its fields. */
export interface PathNode {
  children: Map<string, PathNode>;
  field?: string;
  isList?: boolean;
  record?: string;
}

export function compileSpec(spec: RecordSpec): PathNode {
  const root: PathNode = { children: new Map() };
  addSpec(root, spec);
  return root;
}

function addSpec(node: PathNode, spec: RecordSpec): void {
  for (const [path, name] of Object.entries(spec.fields)) {
    const target = nodeAt(node, path);
    target.isList = name.endsWith('[]');
    target.field = target.isList ? name.slice(0, -2) : name;
  }
  for (const [path, { name, spec: inner }] of Object.entries(spec.records ?? {})) {
    const target = nodeAt(node, path);
    target.record = name;
    addSpec(target, inner);
  }
}

function nodeAt(node: PathNode, path: string): PathNode {
  return path.split('/').reduce((parent, element) => {
    const existing = parent.children.get(element);
    if (existing) return existing;
    const child: PathNode = { children: new Map() };
    parent.children.set(element, child);
    return child;
  }, node);
}
