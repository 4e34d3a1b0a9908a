import type { Sql } from '../database/sql';
import type { ConfigurationKey } from './configuration-store';
import { markedHistory, type HistoricVersion, type MarkedVersion } from './version-history';

export type DescribedVersion<Difference> = MarkedVersion<Omit<HistoricVersion<never>, 'definition'>> & {
  /** Against the version before; none for the first. */
  differences: Difference[];
};

/** Newest first, each with what it changed. */
export async function versionsWithDifferences<T, Difference>(
  sql: Sql,
  name: ConfigurationKey,
  differencesBetween: (before: T, after: T) => Difference[],
): Promise<DescribedVersion<Difference>[]> {
  const versions = await markedHistory<T>(sql, name);
  return versions.map(({ definition, ...version }, index) => {
    const before = versions[index + 1];
    return {
      ...version,
      differences: before ? differencesBetween(before.definition, definition) : [],
    };
  });
}
