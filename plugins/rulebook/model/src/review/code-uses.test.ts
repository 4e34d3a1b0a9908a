import type { DecisionTable } from '../definition/decision-table';
import { codeUses } from './code-uses';

const label = (text: string) => ({ de: text, en: text });
const options = ['mail', 'fax'].map((value) => ({ value, label: label(value) }));

const table: DecisionTable = {
  key: 'parking',
  title: label('Parken'),
  hitPolicy: 'first',
  inputs: [
    { id: 'channel', label: label('Kanal'), type: 'choice', options, codeList: 'channels' },
    { id: 'kind', label: label('Art'), type: 'choice', options },
  ],
  outputs: [{ id: 'answer', label: label('Antwort'), type: 'choice', options, codeList: 'channels' }],
  rows: [
    { id: 'a', cells: { channel: { in: ['mail'] }, kind: { in: ['fax'] } }, outputs: { answer: 'mail' } },
    {
      id: 'b',
      cells: {},
      when: { op: 'equals', args: [{ input: 'channel' }, { value: 'letter' }] },
      outputs: { answer: 'mail' },
    },
  ],
  otherwise: { answer: 'phone' },
  tests: [{ id: 't', title: 'x', input: { channel: 'chat' }, at: '2026-11-22', expected: { answer: 'mail' } }],
};

it('finds every value of a code list that a table names', () => {
  const uses = codeUses(table, 'channels');
  expect(uses.get('mail')).toEqual({ rows: [1, 2], tests: 1 });
  expect(uses.get('letter')).toEqual({ rows: [2], tests: 0 });
  expect(uses.get('phone')).toEqual({ rows: [0], tests: 0 });
  expect(uses.get('chat')).toEqual({ rows: [], tests: 1 });
  expect(uses.has('fax')).toBe(false);
  expect(codeUses(table, 'other').size).toBe(0);
});
