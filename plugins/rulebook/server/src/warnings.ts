import { warnBeforePublishing } from '@kassenwerk/kernel';
import { reviewTable } from '../../model/src';
import { tableKind } from './stores/table-store';
import { soundTable } from './use-cases/change-table';

/** Whoever releases a table sees its gaps, rows that never count and how far the test cases go. */
export const warnOfTables = (): void =>
  warnBeforePublishing(tableKind, async (_strapi, _tenant, definition) =>
    reviewTable(soundTable(definition)).map(({ text }) => text),
  );
