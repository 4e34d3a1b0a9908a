import { useLanguage } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { isUntitled, nameOf, type Part } from '../editing';

/** What people call a part; the id of a group without a heading says nothing to those who never named it. */
export function usePartName(): (part: Pick<Part, 'kind' | 'node'>) => string {
  const translate = useTranslate();
  const language = useLanguage();
  return (part) => (isUntitled(part) ? translate('forms.designer.untitled') : nameOf(part.node, language));
}
