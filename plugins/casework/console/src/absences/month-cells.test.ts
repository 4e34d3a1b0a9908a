import type { Absence } from '../people/people-api';
import { monthCells } from './month-cells';

const absence = (id: string, firstDay: string, lastDay: string): Absence => ({
  id,
  staffId: '1',
  firstDay,
  lastDay,
  kind: 'vacation',
  substituteId: null,
});
const shown = (absences: Absence[]) =>
  monthCells('2026-12-01', '2026-12-06', absences).map(({ day, span, absence: of }) => [day.slice(8), span, of?.id]);

describe('the month of a person', () => {
  it('joins the days of an absence and cuts it off at the ends of the month', () => {
    expect(shown([absence('a', '2026-11-20', '2026-12-02'), absence('b', '2026-12-04', '2027-01-10')])).toEqual([
      ['01', 2, 'a'],
      ['03', 1, undefined],
      ['04', 3, 'b'],
    ]);
  });

  it('shows absences that overlap one after the other', () => {
    expect(shown([absence('b', '2026-12-02', '2026-12-05'), absence('a', '2026-12-01', '2026-12-03')])).toEqual([
      ['01', 3, 'a'],
      ['04', 2, 'b'],
      ['06', 1, undefined],
    ]);
  });
});
