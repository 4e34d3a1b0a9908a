import { textIn } from '@kassenwerk/forms/model';
import { useLanguage } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { nameOf, partsOf } from '../editing';
import type { PlainOption } from '@kassenwerk/kernel/console';
import type { Scope } from './scope';
import type { Subject } from './subjects';

/** Subjects as entries of a drop-down list, under headings. */
export function useSubjectWords(scope: Scope): (subject: Subject) => PlainOption {
  const translate = useTranslate();
  const language = useLanguage();
  const groupName = (id: string) => {
    const part = partsOf(scope.definition).get(id);
    return part ? nameOf(part.node, language) : id;
  };
  return ({ key, kind, field, part, group, fact }) => {
    const answer = field ? textIn(field.label, language) || field.id : '';
    const name = part ? `${answer} – ${translate(`forms.parts.${part}`, { _: part })}` : answer;
    const values = { name, group: group ? groupName(group) : '', fact: translate(`forms.facts.${fact}`, { _: '' }) };
    return {
      value: key,
      label: translate(`forms.condition.subject.${kind}`, values),
      section: translate(`forms.condition.section.${sections[kind]}`),
    };
  };
}

const sections: Record<Subject['kind'], string> = {
  answer: 'answers',
  age: 'ages',
  anyEntry: 'entries',
  count: 'entries',
  sum: 'entries',
  fact: 'known',
};
