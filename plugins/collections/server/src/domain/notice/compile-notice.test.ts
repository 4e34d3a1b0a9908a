import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterSlot } from '@kassenwerk/kernel';
import { compileNotice, noticeSamples, type LetterParts, type NoticeTemplateInput } from '.';

function shipped(name: string): NoticeTemplateInput {
  const path = join(__dirname, '../../../../config/templates', `${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as NoticeTemplateInput;
}

const assessmentTemplate = shipped('assessment-notice');
const samples = noticeSamples.assessmentNotice;
const directDebit = samples.directDebit ?? fail('directDebit');

/** As the database puts it together. */
function filled({ frame, values }: LetterParts): string {
  const own = values.split(letterSlot);
  return frame.fixedText
    .split(letterSlot)
    .map((fixed, index) => fixed + (own[index] ?? ''))
    .join('');
}

/** The shipped template with one text replaced wherever it stands. */
function changed(from: string, to: string): NoticeTemplateInput {
  const text = JSON.stringify(assessmentTemplate);
  const result = text.replaceAll(JSON.stringify(from).slice(1, -1), JSON.stringify(to).slice(1, -1));
  if (result === text) throw new Error(`the shipped template has no ${from}`);
  return JSON.parse(result) as NoticeTemplateInput;
}

describe('the shipped assessment notice', () => {
  const { merge } = compileNotice('assessmentNotice', assessmentTemplate);
  const letter = (name: string) => merge(samples[name] ?? fail(name)).replace(/\u00a0/g, ' ');

  it('states amount, basis, due date, remedy and the right of termination', () => {
    const html = letter('directDebit');
    expect(html).toContain('<strong>96,00 €</strong> fest (12 Monate zu je 8,00 €)');
    expect(html).toContain('§ 242 SGB V');
    expect(html).toContain('<strong>15.07.2026</strong> fällig');
    expect(html).toContain('bis zum <strong>30.06.2026</strong> kündigen');
    expect(html).toContain('Widerspruch');
  });

  it('chooses its text modules by the case', () => {
    expect(letter('directDebit')).toContain('erhebt erstmals einen Zusatzbeitrag');
    expect(letter('increase')).toContain('steigt von bisher 7,00 € auf 8,00 € im Monat');
    expect(letter('unchanged')).not.toMatch(/erstmals einen Zusatzbeitrag\.|steigt/);
    expect(letter('minor')).toContain('gesetzliche Vertretung von Erika Mustermann');
    expect(letter('minor')).toContain('Guten Tag Petra Mustermann');
    expect(letter('transfer')).toContain('<th>IBAN</th><td>DE89370400440532013000</td>');
    expect(letter('transfer')).not.toContain('buchen den Betrag');
    expect(letter('directDebit')).not.toContain('überweisen');
    expect(letter('oneMonth')).not.toContain('Monate zu je');
  });

  it('shows no full account number of the member', () => {
    expect(letter('directDebit')).toContain('DE02 … 2051');
    expect(letter('directDebit')).not.toContain('DE02120300000000202051');
  });

  it('escapes what people are called', () => {
    const html = merge({ ...directDebit, member: { ...directDebit.member, name: '<b onclick="x">Erika & Co' } });
    expect(html).toContain('&lt;b onclick&#x3D;&quot;x&quot;&gt;Erika &amp; Co');
  });

  it("takes a letter apart into what all share and what is the member's own", () => {
    const { mergeParts } = compileNotice('assessmentNotice', assessmentTemplate);
    const named = (name: string) => ({ ...directDebit, member: { ...directDebit.member, name } });
    const [one, other] = [mergeParts(named('Erika `Quote` Muster')), mergeParts(named('Max Beispiel'))];
    expect(one.frame).toBe(other.frame);
    expect(one.frame.fixedText).not.toMatch(/Erika|Beispiel/);
    expect(one.values).toContain('Erika &#x60;Quote&#x60; Muster');
    const whole = merge(named('Erika `Quote` Muster'));
    expect(filled(one)).toBe(whole);
    expect(one.contentHash).toBe(createHash('sha256').update(whole).digest('hex'));
    expect(mergeParts(samples['transfer'] ?? fail('transfer')).frame.key).not.toBe(one.frame.key);
  });

  it('keeps apart what the author wrote from what stands for a value', () => {
    const template = changed('<h1>Bescheid', '<h1>`Bescheid`');
    const letter = compileNotice('assessmentNotice', template).mergeParts(directDebit);
    expect(filled(letter)).toContain('<h1>&#96;Bescheid&#96;');
  });

  it('merges the same data into the same letter', () => {
    expect(merge(directDebit)).toBe(merge(directDebit));
  });
});

it('ships a pre-notification with all the scheme demands', () => {
  const { merge } = compileNotice('preNotification', shipped('pre-notification'));
  const html = merge(noticeSamples.preNotification.directDebit ?? fail('directDebit')).replace(/\u00a0/g, ' ');
  for (const part of ['96,00 €', '15.07.2026', 'DE98ZZZ09999999999', 'MM0001-1']) expect(html).toContain(part);
});

describe('a template is refused', () => {
  it.each(['amount', 'legalBasis', 'dueDate', 'payment', 'terminationRight', 'remedy'])('without its %s', (block) => {
    const template = changed(`data-block="${block}"`, 'data-other="1"');
    expect(() => compileNotice('assessmentNotice', template)).toThrow('KW_TEMPLATE_BLOCK_MISSING');
  });

  it.each([
    ['a required value is left out', '{{date terminationUntil}}', 'bald', 'KW_TEMPLATE_VALUE_MISSING'],
    ['a required value is left out in one case only', '{{fund.account.iban}}', '', 'KW_TEMPLATE_VALUE_MISSING'],
    ['a value is output raw', '{{member.addressee}},', '{{{member.addressee}}},', 'KW_TEMPLATE_RAW_OUTPUT'],
    ['a field does not exist', '{{levy.legalBasis}}', '{{levy.basisOfLaw}}', 'KW_TEMPLATE_FIELD_UNKNOWN'],
    ['a prototype is touched', '{{levy.legalBasis}}', '{{levy.constructor.name}}', 'KW_TEMPLATE_FIELD_UNKNOWN'],
    ['a helper does not exist', '{{date levy.dueOn}}', '{{shout levy.dueOn}}', 'KW_TEMPLATE_FIELD_UNKNOWN'],
    ['a text module does not exist', '{{> letterHead}}', '{{> head}}', 'KW_TEMPLATE_FIELD_UNKNOWN'],
    ['its brackets do not close', '{{#if isMinor}}', '{{#if isMinor', 'KW_TEMPLATE_SYNTAX'],
    ['it runs a script', '<h1>', '<script>alert(1)</script><h1>', 'KW_TEMPLATE_MARKUP'],
    [
      'it uses small print',
      '<section data-block="terminationRight">',
      '<section style="font-size:6pt" data-block="terminationRight">',
      'KW_TEMPLATE_MARKUP',
    ],
    [
      'the right of termination is on page two',
      '<section data-block="terminationRight">',
      '<hr data-page-break><section data-block="terminationRight">',
      'KW_TEMPLATE_TERMINATION_TOO_LATE',
    ],
  ])('when %s', (_reason, from, to, code) => {
    expect(() => compileNotice('assessmentNotice', changed(from, to))).toThrow(code);
  });

  it('when it is made for another letter', () => {
    const template: NoticeTemplateInput = { ...assessmentTemplate, notice: 'preNotification' };
    expect(() => compileNotice('assessmentNotice', template)).toThrow('KW_TEMPLATE_KIND');
  });
});

function fail(sample: string): never {
  throw new Error(`there is no sample ${sample}`);
}
