import { fieldTypes, type FieldTypeName } from '@kassenwerk/forms/model';
import { german } from '../messages.de';
import { english } from '../messages.en';
import { parametersOf } from './parameters';

const types = Object.keys(fieldTypes) as FieldTypeName[];
const kinds = (type: FieldTypeName) => Object.fromEntries(parametersOf(type).map(({ name, kind }) => [name, kind]));

describe('the property panel', () => {
  it('knows how to draw what a type declares', () => {
    expect(kinds('date')).toEqual({ earliest: 'dateLimit', latest: 'dateLimit' });
    expect(kinds('choice')).toEqual({ options: 'options', shownAs: 'choice' });
    expect(kinds('money')).toEqual({ minCents: 'amount', maxCents: 'amount', currency: 'text' });
    expect(kinds('file')).toMatchObject({ kinds: 'several', maxFiles: 'number' });
    expect(kinds('consent')).toEqual({ text: 'texts', textVersion: 'text' });
    expect(kinds('computed')).toEqual({ as: 'choice', hidden: 'yesNo', formula: 'expression' });
  });

  it.each([
    ['German', german.forms],
    ['English', english.forms],
  ])('has %s words for every type, parameter and choice', (_language, words) => {
    const missing = types.flatMap((type) => [
      ...(type in words.fieldTypes ? [] : [type]),
      ...parametersOf(type).flatMap(({ name, choices = [] }) => {
        const choiceWords = (words.choices as Record<string, unknown>)[name] ?? {};
        return [
          ...(name in words.parameters ? [] : [name]),
          ...choices.filter((one) => !(one in (choiceWords as object))).map((one) => `${name}.${one}`),
        ];
      }),
    ]);
    expect(missing).toEqual([]);
  });
});
