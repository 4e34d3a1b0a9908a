import { sampleForm } from '../../../model/src/sample-form.fixture';
import { addField, changePart, partsOf } from '../editing';
import { beginDesign, reduceDesign, type DesignerState } from './designer-state';

const added = (state: DesignerState): DesignerState => {
  const { definition, id } = addField(state.history.present, 'text', 'Text', { parent: 'personal' });
  return reduceDesign(state, { type: 'edit', change: () => definition, select: id, isNew: true });
};
const labelled = (state: DesignerState, de: string): DesignerState =>
  reduceDesign(state, { type: 'edit', change: (form) => changePart(form, state.selected, { label: { de } }) });

describe('designing', () => {
  it('gives a new field an id from its label as soon as somebody moves on', () => {
    const typed = labelled(added(beginDesign(sampleForm)), 'Zweiter Vorname');
    expect(typed.selected).toBe('text');
    const moved = reduceDesign(typed, { type: 'select', id: 'lastName' });
    expect([...partsOf(moved.history.present).keys()]).toContain('zweiterVorname');
    expect([...partsOf(added(typed).history.present).keys()]).toEqual(
      expect.arrayContaining(['zweiterVorname', 'text2']),
    );
  });

  it('leaves ids alone that were there before', () => {
    const renamed = labelled({ ...beginDesign(sampleForm), selected: 'lastName' }, 'Familienname');
    const moved = reduceDesign(renamed, { type: 'select', id: '' });
    expect(partsOf(moved.history.present).has('lastName')).toBe(true);
  });

  it('chooses the form again when what was chosen is undone', () => {
    expect(reduceDesign(added(beginDesign(sampleForm)), { type: 'undo' }).selected).toBe('');
  });
});
