import type { FormDefinition } from '@kassenwerk/forms/model';
import { checkForm } from '@kassenwerk/forms/model/schema';
import { sampleForm } from '../../../model/src/sample-form.fixture';
import {
  addField,
  addPage,
  begin,
  canRename,
  changePart,
  commit,
  copyPart,
  dependentsOf,
  duplicatePart,
  formFile,
  idFrom,
  keyFrom,
  movePart,
  moveStep,
  pageOf,
  partsOf,
  placesFor,
  readFormFile,
  redo,
  removePart,
  renameId,
  undo,
} from '.';

const fieldsIn = (form: FormDefinition, group: string): string[] =>
  [...partsOf(form).values()].filter(({ kind, parent }) => kind === 'field' && parent === group).map(({ id }) => id);
const problemsOf = (form: FormDefinition) => checkForm(form).problems.map(({ code, at }) => `${code} ${at}`);

describe('editing a form', () => {
  it('makes ids that can be read', () => {
    expect(idFrom('Gültig ab (Datum)')).toBe('gueltigAbDatum');
    expect(idFrom('2. Straße')).toBe('strasse');
    expect(keyFrom('Neue Anschrift')).toBe('neue-anschrift');
  });

  it('adds a field where it is wanted, under an id of its own', () => {
    const { definition, id } = addField(sampleForm, 'text', 'Last Name', { parent: 'personal', index: 1 });
    expect(id).toBe('lastName2');
    expect(fieldsIn(definition, 'personal').slice(0, 2)).toEqual(['lastName', 'lastName2']);
    expect(problemsOf(definition)).toEqual([]);
  });

  it('gives every kind of field what it cannot be without', () => {
    for (const type of ['choice', 'multipleChoice', 'consent', 'declaration', 'information', 'computed'] as const)
      expect(problemsOf(addField(sampleForm, type, 'Neu', { parent: 'personal' }).definition)).toEqual([]);
  });

  it('copies nothing that a change does not touch', () => {
    const changed = changePart(sampleForm, 'income', { label: { de: 'Im Monat' } });
    expect(changed.pages[0]).toBe(sampleForm.pages[0]);
    expect(changed.pages[1]!.groups[1]).toBe(sampleForm.pages[1]!.groups[1]);
    expect(changed.pages[1]!.groups[0]!.fields).toBe(sampleForm.pages[1]!.groups[0]!.fields);
    expect(partsOf(changed).get('income')!.node).toMatchObject({ label: { de: 'Im Monat' } });
  });

  it('takes a property away', () => {
    expect(
      partsOf(changePart(sampleForm, 'lastName', { prefill: undefined })).get('lastName')!.node,
    ).not.toHaveProperty('prefill');
  });

  it('moves a field within its group, and at the edge into the next group or page', () => {
    const down = moveStep(sampleForm, 'lastName', 1);
    expect(fieldsIn(down, 'personal').slice(0, 2)).toEqual(['birthDate', 'lastName']);
    const across = moveStep(sampleForm, 'weddingDate', 1);
    expect(fieldsIn(across, 'children')[0]).toBe('weddingDate');
    expect(moveStep(sampleForm, 'lastName', -1)).toBe(sampleForm);
    expect(fieldsIn(moveStep(down, 'lastName', -1), 'personal')).toEqual(fieldsIn(sampleForm, 'personal'));
  });

  it('moves groups between pages, never into themselves', () => {
    const moved = movePart(sampleForm, 'totals', { parent: 'person', index: 0 });
    expect(pageOf(moved, 'proof')).toBe('person');
    expect(movePart(sampleForm, 'children', { parent: 'incomes' })).toBe(sampleForm);
    expect(movePart(sampleForm, 'lastName', { parent: 'family' })).toBe(sampleForm);
    expect(placesFor(sampleForm, 'children').map(({ id }) => id)).toEqual(['person', 'personal', 'totals']);
  });

  it('moves pages', () => {
    expect(moveStep(sampleForm, 'family', -1).pages.map(({ id }) => id)).toEqual(['family', 'person']);
  });

  it('renames an id everywhere it is named', () => {
    const renamed = renameId(renameId(sampleForm, 'maritalStatus', 'status'), 'incomes', 'earnings');
    const again = renameId(renameId(renamed, 'childName', 'firstName'), 'weddingDate', 'marriedOn');
    expect(problemsOf(again)).toEqual([]);
    expect(JSON.stringify(again)).not.toMatch(/"(maritalStatus|incomes|childName|weddingDate)"/);
    expect(canRename(sampleForm, 'lastName', 'birthDate')).toBe(false);
    expect(renameId(sampleForm, 'lastName', 'Not an id')).toBe(sampleForm);
  });

  it('duplicates a group with conditions that follow the copy', () => {
    const { definition, id } = duplicatePart(sampleForm, 'children');
    expect(id).toBe('children2');
    expect(partsOf(definition).get('inSchool2')!.node.visibleIf).toMatchObject({
      args: [{ args: [{ field: 'childBirth2' }, { fact: 'today' }] }, {}],
    });
    expect(problemsOf(definition)).toEqual([]);
  });

  it('copies a page of another form', () => {
    const other = addPage(sampleForm, 'Person').definition;
    const { definition, id } = copyPart(other, partsOf(sampleForm).get('person')!, { parent: '' });
    expect(pageOf(definition, 'weddingDate2')).toBe(id);
    expect(problemsOf(definition)).toEqual([]);
  });

  it('says what would point to nothing before it removes', () => {
    expect(dependentsOf(sampleForm, 'maritalStatus')).toEqual(['weddingDate']);
    expect(dependentsOf(sampleForm, 'children')).toEqual(['totalIncome']);
    expect(dependentsOf(sampleForm, 'weddingDate')).toEqual(['marriedBeforeBirth']);
    expect(problemsOf(removePart(sampleForm, 'maritalStatus'))).toEqual(['KW_FORM_REFERENCE_UNKNOWN weddingDate']);
  });

  it('undoes and redoes, a typed word at once', () => {
    let history = begin('');
    for (const text of ['M', 'Mü', 'Mül']) history = commit(history, text, 'label:name');
    history = commit(history, 'Mül!', 'other');
    expect(undo(history).present).toBe('Mül');
    expect(undo(undo(history)).present).toBe('');
    expect(redo(undo(history)).present).toBe('Mül!');
    expect(undo(begin('only')).present).toBe('only');
  });

  it('goes through a file and back', () => {
    const { name, text } = formFile(sampleForm);
    expect(name).toBe('family-questionnaire.form.json');
    expect(readFormFile(text)).toEqual({ definition: sampleForm, problems: [] });
    expect(readFormFile(text.slice(0, 90))).toEqual({ reason: 'damaged', problems: [] });
    expect(readFormFile('{"name":"x"}')).toEqual({ reason: 'noForm', problems: [] });
    const [page] = sampleForm.pages;
    const newer = { ...sampleForm, mood: 1, pages: [{ ...page, groups: [{ id: 'g', fields: [{ type: 'slider' }] }] }] };
    expect(readFormFile(JSON.stringify(newer))).toMatchObject({
      reason: 'unreadable',
      problems: [{ code: 'KW_FORM_TYPE_UNKNOWN' }, { code: 'KW_FORM_PROPERTY_UNKNOWN' }],
    });
  });
});
