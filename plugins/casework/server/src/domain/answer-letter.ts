import Handlebars from 'handlebars';

export interface LetterContent {
  addressLines: readonly string[];
  fund: string;
  issuedOn: string;
  caseNumber: string;
  subject: string;
  body: string;
}

const template = Handlebars.create().compile(
  `<article lang="de"><header><address>{{#each addressLines}}{{#unless @first}}<br>{{/unless}}{{this}}{{/each}}</address>
<p>{{fund}}</p><p>{{issuedOn}} · {{caseNumber}}</p></header>
<h1>{{subject}}</h1>
{{#each paragraphs}}<p>{{#each this}}{{#unless @first}}<br>{{/unless}}{{this}}{{/each}}</p>
{{/each}}</article>`,
  { strict: true },
);

/** The letter as an HTML fragment. What was typed is text and never markup. */
export const answerLetter = ({ body, ...content }: LetterContent): string =>
  template({
    ...content,
    paragraphs: body
      .trim()
      .split(/\n{2,}/)
      .map((one) => one.split('\n')),
  });
