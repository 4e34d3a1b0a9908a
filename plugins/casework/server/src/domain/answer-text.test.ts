import shipped from '../../../config/text-modules/text-modules.json';
import { fillText, salutationOf, textModuleSchema, unknownVariables, variables, type Facts } from './answer-text';

const facts: Facts = {
  'member.salutation': 'Sehr geehrte Frau Petersen',
  'member.name': 'Meike Petersen',
  'member.number': 'N1',
  'case.number': '7K3M-9TQ2-XF',
  'case.title': 'Neue Anschrift',
  'case.receivedOn': '22.11.2026',
  'fund.name': 'Nordlicht',
  'caseworker.name': 'Anke',
  today: '23.11.2026',
  signature: 'Freundliche Grüße',
};

describe('the text of an answer', () => {
  it('has facts in the place of variables', () => {
    expect(fillText('{{member.salutation}},\nIhr Vorgang {{ case.number }} <b>', facts)).toEqual({
      text: 'Sehr geehrte Frau Petersen,\nIhr Vorgang 7K3M-9TQ2-XF <b>',
      missing: [],
    });
  });

  it('names what is not known, once', () => {
    const { missing, text } = fillText('{{member.number}} {{member.iban}} {{member.iban}}', {
      ...facts,
      'member.number': null,
    });
    expect(missing).toEqual(['member.number', 'member.iban']);
    expect(text).toBe('{{member.number}} {{member.iban}} {{member.iban}}');
  });

  it.each(['{{#if today}}x{{/if}}', '{{lookup this "constructor"}}', '{{> today}}', '{{today', '{{{{raw}}}}'])(
    'refuses %s',
    (text) => {
      expect(() => fillText(text, facts)).toThrow(expect.objectContaining({ code: 'KW_ANSWER_TEXT_INVALID' }));
    },
  );

  it('never reaches what is not a fact', () => {
    expect(fillText('{{constructor}} {{__proto__}}', facts).missing).toEqual(['constructor', '__proto__']);
  });
});

it('greets by salutation, otherwise by name', () => {
  expect(salutationOf({ salutation: 'Herr', name: 'Jan Beispiel' })).toBe('Sehr geehrter Herr Beispiel');
  expect(salutationOf({ salutation: null, name: 'Jan Beispiel' })).toBe('Guten Tag Jan Beispiel');
  expect(salutationOf({ salutation: 'Frau', name: null })).toBeNull();
});

it.each(shipped.map((one) => [one.key, one] as const))(
  'ships the text module %s without anything missing',
  (_key, one) => {
    const { subject, body } = textModuleSchema.parse(one);
    expect(fillText(subject + body, facts).missing).toEqual([]);
    expect(variables.length).toBe(Object.keys(facts).length);
  },
);

describe('variables that do not exist', () => {
  it('are named, each once', () => {
    expect(unknownVariables('{{member.name}} {{member.iban}} {{ today }} {{member.iban}} {{x}}')).toEqual([
      'member.iban',
      'x',
    ]);
    expect(() => unknownVariables('{{#if a}}b{{/if}}')).toThrow(
      expect.objectContaining({ code: 'KW_ANSWER_TEXT_INVALID' }),
    );
  });
});
