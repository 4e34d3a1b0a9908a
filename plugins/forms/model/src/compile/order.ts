import { formProblem, type FormProblem } from './problems';
import { idOf, isField, type Node } from './compiled';
import { textIn } from '../definition/texts';

/** Nodes so that each comes after what it needs; the order of the form where nothing is needed. Circles are reported with their path. */
export function orderOf(
  nodes: ReadonlyMap<string, Node>,
  needs: ReadonlyMap<string, ReadonlySet<string>>,
): { order: Node[]; problems: FormProblem[] } {
  const order: Node[] = [];
  const problems: FormProblem[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  function visit(id: string): void {
    if (state.get(id) === 'done') return;
    if (state.get(id) === 'open') {
      problems.push(circle(nodes, [...path.slice(path.indexOf(id)), id]));
      return;
    }
    state.set(id, 'open');
    path.push(id);
    for (const needed of needs.get(id) ?? []) if (nodes.has(needed)) visit(needed);
    path.pop();
    state.set(id, 'done');
    order.push(nodes.get(id)!);
  }
  for (const id of nodes.keys()) visit(id);
  return { order, problems };
}

function circle(nodes: ReadonlyMap<string, Node>, ids: readonly string[]): FormProblem {
  const first = nodes.get(ids[0]!)!;
  const path = ids.map((id) => `„${nameOf(nodes.get(id)!)}“`).join(' → ');
  return formProblem('KW_FORM_CYCLE', { at: idOf(first), pointer: first.pointer }, { path });
}

function nameOf(node: Node): string {
  const title = isField(node) ? node.field.label : (node.group?.title ?? (node.group ? undefined : node.page.title));
  return title ? textIn(title, 'de') : idOf(node);
}
