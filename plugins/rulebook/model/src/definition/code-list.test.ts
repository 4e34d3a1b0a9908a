import { sampleTable } from '../sample-table.fixture';
import { codeListsOf, codesOn, withCodeLists, type CodeList } from './code-list';

const label = (text: string) => ({ de: text, en: text });
const list: CodeList = {
  key: 'channels',
  title: label('Kanäle'),
  values: [
    { value: 'email', label: label('Elektronische Post'), validTo: '2026-12-31' },
    { value: 'fax', label: label('Fax'), validFrom: '2027-01-01' },
  ],
};

it('gives a column the values of its list, and keeps those that only the table knows', () => {
  const [channel, ...others] = sampleTable.inputs;
  const table = {
    ...sampleTable,
    inputs: [{ ...channel, codeList: 'channels' } as typeof channel & object, ...others],
  };
  expect(codeListsOf(table)).toEqual(['channels']);
  const [found] = withCodeLists(table, new Map([['channels', list]])).inputs;
  expect('options' in found! && found.options.map(({ value, label: { de } }) => [value, de])).toEqual([
    ['email', 'Elektronische Post'],
    ['fax', 'Fax'],
    ['letter', 'Brief'],
    ['chat', 'Chat'],
  ]);
  expect(withCodeLists(table, new Map())).toEqual(table);
});

it('offers values on their days', () => {
  expect(codesOn(list, '2026-12-31').map(({ value }) => value)).toEqual(['email']);
  expect(codesOn(list, '2027-01-01').map(({ value }) => value)).toEqual(['fax']);
});
