import { sampleTable } from '../../../../model/src/sample-table.fixture';
import type { DecisionTable } from '../../../../model/src';
import { readDmn } from './read-dmn';
import { writeDmn } from './write-dmn';

const full: DecisionTable = {
  ...sampleTable,
  rows: sampleTable.rows.map((row, place) => ({
    ...row,
    note: 'Zeile <1> & "zwei"\nzweite',
    ...(place === 1
      ? { validFrom: '2027-01-01', when: { op: 'answered', args: [{ input: 'subject' }] } as const }
      : {}),
  })),
  otherwise: { team: 'service', days: 30 },
};

it.each(['first', 'unique', 'priority', 'collect'] as const)(
  'writes and reads a table of hit policy %s',
  async (hitPolicy) => {
    const table = { ...full, hitPolicy, ...(hitPolicy === 'collect' ? { collect: 'list' as const } : {}) };
    expect(await readDmn(await writeDmn(table))).toEqual({ ...table, collect: table.collect });
  },
);

it('takes over what another program changed, and keeps what DMN cannot say', async () => {
  const xml = (await writeDmn(full)).toString();
  const changed = await readDmn(Buffer.from(xml.replace('&gt;= 10000', '&gt;= 20000')));
  expect(changed.rows[1]).toEqual({
    ...full.rows[1],
    cells: { ...full.rows[1]!.cells, amountCents: { from: 20_000 } },
  });
  expect([changed.tests, changed.inputs]).toEqual([full.tests, full.inputs]);
});

const refusal = (xml: string) =>
  readDmn(Buffer.from(xml)).then(
    () => 'read',
    (error: { code: string }) => error.code,
  );
const head = '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="a" name="a" namespace="b">';

it.each([
  ['no XML', 'KW_RULES_FILE_UNREADABLE', '<definitions'],
  [
    'entities',
    'KW_RULES_FILE_ACTIVE',
    `<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>${head}&e;</definitions>`,
  ],
  ['endless depth', 'KW_RULES_FILE_UNREADABLE', '<a>'.repeat(100) + '</a>'.repeat(100)],
  ['no decision', 'KW_RULES_FILE_INVALID', `${head}</definitions>`],
  [
    'another logic',
    'KW_RULES_FILE_INVALID',
    `${head}<decision id="d" name="d"><literalExpression/></decision></definitions>`,
  ],
  [
    'another version',
    'KW_RULES_FILE_UNREADABLE',
    '<definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd"/>',
  ],
])('refuses %s', async (_what, code, xml) => {
  expect(await refusal(xml)).toBe(code);
});

it('reads what the modeler of another program writes', async () => {
  const table = await readDmn(
    Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="dish" name="Dish" namespace="http://camunda.org/schema/1.0/dmn">
  <decision id="Decision_Dish" name="Gericht">
    <decisionTable id="t" hitPolicy="RULE ORDER">
      <input id="i1" label="Jahreszeit"><inputExpression id="e1" typeRef="string"><text>season</text></inputExpression></input>
      <input id="i2" label="Gäste"><inputExpression id="e2" typeRef="integer"><text>guest count</text></inputExpression></input>
      <output id="o1" label="Gericht" name="dish" typeRef="string" />
      <rule id="Rule_1"><inputEntry id="a1"><text>"Winter","Fall"</text></inputEntry><inputEntry id="a2"><text>&lt;= 8</text></inputEntry><outputEntry id="a3"><text>"Stew"</text></outputEntry></rule>
      <rule id="Rule_2"><inputEntry id="b1"><text>not("Winter")</text></inputEntry><inputEntry id="b2"><text></text></inputEntry><outputEntry id="b3"><text>"Salad"</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>`),
  );
  expect(table).toMatchObject({ key: 'decision-dish', hitPolicy: 'collect', collect: 'list' });
  expect(table.inputs.map(({ id, type }) => [id, type])).toEqual([
    ['season', 'choice'],
    ['guest-count', 'number'],
  ]);
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    { season: { in: ['Winter', 'Fall'] }, 'guest-count': { to: 8 } },
    { season: { notIn: ['Winter'] } },
  ]);
});
