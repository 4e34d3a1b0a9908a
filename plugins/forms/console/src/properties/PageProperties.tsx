import type { Page } from '@kassenwerk/forms/model';
import { useTranslate } from 'react-admin';
import { IdInput } from './IdInput';
import type { PropertiesOf } from './PropertyPanel';
import { TextsInput } from './TextsInput';
import { VisibilityInput } from './VisibilityInput';

export function PageProperties({ definition, node, isFixed, actions }: PropertiesOf<Page>) {
  const translate = useTranslate();
  const { id, title, intro, visibleIf } = node;
  const texts = { languages: definition.languages, isFixed };
  return (
    <>
      <TextsInput
        {...texts}
        label={translate('forms.parameters.title')}
        value={title}
        onChange={(changed) => actions.change(id, { title: changed })}
      />
      <TextsInput
        {...texts}
        isOptional
        lines={2}
        label={translate('forms.parameters.intro')}
        value={intro}
        onChange={(changed) => actions.change(id, { intro: changed })}
      />
      <VisibilityInput {...{ definition, id, isFixed, actions }} value={visibleIf} />
      <IdInput {...{ definition, id, isFixed, actions }} />
    </>
  );
}
