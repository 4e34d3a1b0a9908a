/**
 * Puts shared blocks in: `{ "$block": "person" }` in a list becomes the block's entries, elsewhere the block itself. What stands
 * beside `$block` goes over into the block. Blocks may use blocks.
 */
export function withBlocks(value: unknown, blocks: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value))
    return value.flatMap((one) => {
      const made = withBlocks(one, blocks);
      return isUse(one) && Array.isArray(made) ? made : [made];
    });
  if (typeof value !== 'object' || value === null) return value;
  if (!isUse(value))
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withBlocks(one, blocks)]));
  const { $block: name, ...own } = value;
  if (!blocks.has(name)) throw new Error(`There is no block "${name}".`);
  const block = withBlocks(blocks.get(name), blocks);
  return Array.isArray(block) ? block : { ...(block as object), ...(withBlocks(own, blocks) as object) };
}

const isUse = (value: unknown): value is { $block: string } =>
  typeof value === 'object' && value !== null && '$block' in value;
