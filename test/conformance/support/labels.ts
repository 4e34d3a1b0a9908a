export type Tree = { [name: string]: string | Tree };

/** The label under a path, from the first plugin that has one; names between dots may hold spaces. */
export const labelIn = (trees: readonly Tree[], path: string): string | undefined =>
  trees.map((tree) => at(tree, path)).find(Boolean);

function at(tree: Tree, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<string | Tree | undefined>((one, name) => (one as Tree | undefined)?.[name], tree);
  return typeof found === 'string' ? found : undefined;
}
