import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { compileForm, fieldTypes, type Answers, type FormDefinition } from '@kassenwerk/forms/model';
import { everyField, everyFieldForm } from './every-field.fixture';
import { FormView, useForm, type FormViewProps } from './index';

const context = { today: '2026-11-22', prefill: { 'member.lastName': 'Beispiel' } };

function drawn(definition: FormDefinition, answers: Answers = {}, props: Partial<FormViewProps> = {}): string {
  const { form: compiled, problems } = compileForm(definition);
  if (!compiled) throw new Error(JSON.stringify(problems));
  const Shown = () => createElement(FormView, { ...props, form: useForm(compiled, answers, context) });
  return renderToStaticMarkup(createElement(Shown));
}

describe('a form on the page', () => {
  it('has a view for each kind of field, and this test has a field of each kind', () => {
    expect(new Set(everyField.map(({ type }) => type))).toEqual(new Set(Object.keys(fieldTypes)));
    const html = drawn(everyFieldForm);
    for (const { label } of everyField) expect(html).toContain(label.de);
  });

  it('leads each label to a control, and each description to a text', () => {
    const html = drawn(everyFieldForm);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const named = [...html.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)].flatMap(([, all]) =>
      all!.split(' '),
    );
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe([...html.matchAll(/ id="/g)].length);
  });

  it('has no style of its own in the page, which a strict policy would refuse', () => {
    expect(drawn(everyFieldForm)).not.toMatch(/<style|<script| style="/);
  });

  it('says in the words of each language what it says itself', () => {
    expect(drawn(everyFieldForm, {}, { language: 'en' })).toContain('Continue to the summary');
    expect(drawn(everyFieldForm, {}, { language: 'de-easy' })).toContain('Schreiben Sie Ihren Namen.');
  });

  it('shows answers alone as a summary', () => {
    const html = drawn(everyFieldForm, { text: 'Ida', money: '12,50', yesNo: true }, { mode: 'summary' });
    expect(html).toContain('<dd>Ida</dd>');
    expect(html).toContain('12,50');
    expect(html).not.toContain('<input');
  });
});
