import { textsOf } from '../../../model/src/review/texts-of';
import { sampleForm } from '../../../model/src/sample-form.fixture';
import { changeForm, changePart } from '../editing';
import { propertiesWith, textRows } from './text-rows';

const form = {
  ...sampleForm,
  limit: { times: 1, per: 'calendarYear', message: { de: 'Nur einmal.' } },
  coSignature: { person: { de: 'Ehegatte' }, text: { de: 'Ich stimme zu.' }, daysToSign: 7 },
} as const;

describe('the table of texts', () => {
  it('has every text that the check list asks for', () => {
    const shown = new Set(textRows(form).map(({ texts }) => texts));
    expect(textsOf(form).filter(({ texts }) => !shown.has(texts))).toEqual([]);
  });

  it('writes each of them back to where it stands', () => {
    for (const row of textRows(form)) {
      const texts = { ...row.texts, en: 'other' };
      const properties = propertiesWith(form, row, texts);
      const changed = row.id ? changePart(form, row.id, properties) : changeForm(form, properties);
      const same = textRows(changed).find(
        (one) => one.id === row.id && one.name === row.name && one.index === row.index,
      );
      expect(same?.texts).toEqual(texts);
    }
  });
});
