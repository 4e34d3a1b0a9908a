import { mayIn, requireScope } from '@kassenwerk/kernel';
import type { CompiledForm, Sensitivity } from '../../../model/src';
import type { SummaryLine, SummaryPage } from './summary';

const guarded = new Set<Sensitivity>(['bank', 'income', 'health']);

/** Stands where an answer is that the reader may not see. */
export const hiddenAnswer = '••••';

/** Answers of a class that the reader's role does not see, and those that the form itself keeps from staff, come masked. */
export const shownToStaff = (form: CompiledForm, pages: readonly SummaryPage[], tenant: string): SummaryPage[] =>
  pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => masked(line, form.fields.get(line.id)!.field.shownToStaff, tenant)),
  }));

function masked(line: SummaryLine, shownToStaff: 'all' | 'last' | 'nothing' | undefined, tenant: string): SummaryLine {
  const { sensitivity, shown } = line;
  const { ability } = requireScope();
  if (guarded.has(sensitivity) && !mayIn(ability, tenant, 'see', `${sensitivity}Data`))
    return { ...line, shown: hiddenAnswer };
  if (shownToStaff === 'nothing') return { ...line, shown: hiddenAnswer };
  return shownToStaff === 'last' ? { ...line, shown: `${hiddenAnswer}${shown.slice(-4)}` } : line;
}
