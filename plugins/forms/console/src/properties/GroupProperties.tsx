import type { Group } from '@kassenwerk/forms/model';
import { useTranslate } from 'react-admin';
import { IdInput } from './IdInput';
import type { PropertiesOf } from './PropertyPanel';
import { RepetitionInput } from './RepetitionInput';
import { TextsInput } from './TextsInput';
import { useTextChange } from './useTextChange';
import { VisibilityInput } from './VisibilityInput';

export function GroupProperties({ definition, node, isFixed, actions }: PropertiesOf<Group>) {
  const translate = useTranslate();
  const { id, title, intro, visibleIf } = node;
  const setTitle = useTextChange(actions, id, 'title');
  const setIntro = useTextChange(actions, id, 'intro');
  const texts = { languages: definition.languages, isFixed, isOptional: true };
  return (
    <>
      <TextsInput {...texts} label={translate('forms.parameters.title')} value={title} onChange={setTitle} />
      <TextsInput {...texts} lines={2} label={translate('forms.parameters.intro')} value={intro} onChange={setIntro} />
      <RepetitionInput {...{ definition, node, isFixed, actions }} />
      <VisibilityInput {...{ definition, id, isFixed, actions }} value={visibleIf} />
      <IdInput {...{ id, isFixed, actions }} />
    </>
  );
}
