import type { Page } from '@kassenwerk/forms/model';
import { useTranslate } from 'react-admin';
import { IdInput } from './IdInput';
import type { PropertiesOf } from './PropertyPanel';
import { TextsInput } from './TextsInput';
import { useTextChange } from './useTextChange';
import { VisibilityInput } from './VisibilityInput';

export function PageProperties({ definition, node, isFixed, actions }: PropertiesOf<Page>) {
  const translate = useTranslate();
  const { id, title, intro, visibleIf } = node;
  const setTitle = useTextChange(actions, id, 'title');
  const setIntro = useTextChange(actions, id, 'intro');
  const texts = { languages: definition.languages, isFixed };
  return (
    <>
      <TextsInput {...texts} label={translate('forms.parameters.title')} value={title} onChange={setTitle} />
      <TextsInput
        {...texts}
        isOptional
        lines={2}
        label={translate('forms.parameters.intro')}
        value={intro}
        onChange={setIntro}
      />
      <VisibilityInput {...{ definition, id, isFixed, actions }} value={visibleIf} />
      <IdInput {...{ id, isFixed, actions }} />
    </>
  );
}
