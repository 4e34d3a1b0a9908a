import { abilityOf, withScope } from '@kassenwerk/kernel';
import { compileForm, type Field } from '../../../model/src';
import { shownToStaff } from './shown-to-staff';
import { summaryOf } from './summary';

const text = (id: string, more: Partial<Field>) => ({ id, type: 'text', label: { de: id }, ...more }) as Field;

const { form } = compileForm({
  key: 'test',
  title: { de: 'Test' },
  area: 'insurance',
  topic: 'test',
  languages: ['de'],
  access: 'anyone',
  pages: [
    {
      id: 'one',
      title: { de: 'Eins' },
      groups: [
        {
          id: 'all',
          fields: [
            text('open', {}),
            text('bank', { sensitivity: 'bank' }),
            text('health', { sensitivity: 'health' }),
            text('last', { shownToStaff: 'last' }),
            text('kept', { shownToStaff: 'nothing' }),
          ],
        },
      ],
    },
  ],
  outcome: { confirmation: { de: 'Danke' } },
});

const answers = { open: 'Antwort', bank: 'DE89370400440532', health: 'Husten', last: 'Passwort1234', kept: 'geheim' };

const shownTo = (seen: string[]) =>
  withScope(
    {
      actor: { kind: 'staff', id: '1', name: 'Erika', roles: [] },
      tenants: ['nordlicht'],
      purpose: 'test',
      ability: abilityOf(
        seen.map((subject) => ({ action: 'see', subject })),
        ['nordlicht'],
      ),
    },
    async () =>
      Object.fromEntries(
        shownToStaff(form!, summaryOf(form!, answers, 'de'), 'nordlicht')[0]!.lines.map(({ id, shown }) => [id, shown]),
      ),
  );

it('masks classes that a reader does not see, and what the form keeps from staff', async () => {
  expect(await shownTo(['healthData'])).toEqual({
    open: 'Antwort',
    bank: '••••',
    health: 'Husten',
    last: '••••1234',
    kept: '••••',
  });
  expect(await shownTo(['bankData', 'healthData'])).toMatchObject({ bank: 'DE89370400440532' });
});
