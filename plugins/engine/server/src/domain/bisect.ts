/** Result of looking for the items that make a group fail. */
export interface Isolation<T> {
  failed: { item: T; error: unknown }[];
  /** True when a good number of items was tried and not one went through: then the cause is not in the items. */
  everythingFails: boolean;
}

/** So many single failures without one success prove the point; going on would only repeat it. */
const enoughFailures = 8;

/**
 * Runs `attempt` over ever smaller groups until only the items that fail are left over. `attempt` leaves
 * nothing behind when it throws, and its effects stay when it returns.
 */
export async function isolateFailures<T>(
  items: readonly T[],
  attempt: (group: readonly T[]) => Promise<void>,
): Promise<Isolation<T>> {
  const failed: { item: T; error: unknown }[] = [];
  const queue: (readonly T[])[] = items.length > 0 ? [items] : [];
  let succeeded = 0;
  while (queue.length > 0) {
    const group = queue.shift()!;
    try {
      await attempt(group);
      succeeded += group.length;
    } catch (error) {
      if (group.length === 1) failed.push({ item: group[0]!, error });
      else queue.unshift(...halves(group));
      if (succeeded === 0 && failed.length >= enoughFailures) return { failed, everythingFails: true };
    }
  }
  return { failed, everythingFails: false };
}

function halves<T>(group: readonly T[]): (readonly T[])[] {
  const middle = group.length >> 1;
  return [group.slice(0, middle), group.slice(middle)];
}
