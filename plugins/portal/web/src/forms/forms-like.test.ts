import type { FormHead } from '../api/shapes';
import { formsLike } from './forms-like';

const form = (key: string, de: string, en: string): FormHead => ({
  key,
  hash: '',
  title: { de, en },
  description: null,
  area: 'benefits',
  access: 'anyone',
  languages: ['de', 'en'],
});
const forms = [form('a', 'Härtefallantrag', 'Hardship'), form('b', 'Fahrkosten für Züge', 'Travel costs')];

it.each([
  ['everything without a word', '', 'de', ['a', 'b']],
  ['by a part of a word', 'fahr', 'de', ['b']],
  ['however umlauts are typed', 'haerte', 'de', ['a']],
  ['by several words in any order', 'zuge kosten', 'de', ['b']],
  ['in the language that is read', 'hardship', 'en', ['a']],
  ['by the German name in any language', 'fahrkosten', 'en', ['b']],
  ['nothing for another word', 'zahn', 'de', []],
])('finds %s', (_what, wanted, language, keys) => {
  expect(formsLike(forms, wanted, language).map(({ key }) => key)).toEqual(keys);
});
