import type { Area, FormDefinition } from '@kassenwerk/forms/model';
import { idFrom, keyFrom } from './ids';

export interface NewForm {
  title: string;
  area: Area;
  page: string;
}

/** A form with one page; without a question it cannot be released yet. */
export const newForm = ({ title, area, page }: NewForm): FormDefinition => ({
  key: keyFrom(title),
  title: { de: title },
  area,
  topic: idFrom(title),
  languages: ['de'],
  access: 'member',
  pages: [{ id: 'page', title: { de: page }, groups: [{ id: 'questions', fields: [] }] }],
  outcome: { confirmation: { de: '' } },
});

/** The same form under another name, which only German has yet: the check list asks for the others. */
export const copyForm = (form: FormDefinition, title: string): FormDefinition => ({
  ...form,
  key: keyFrom(title),
  title: { de: title },
});
