import type { Group } from '@kassenwerk/forms/model';
import { useTranslate } from 'react-admin';
import { IdInput } from './IdInput';
import type { PropertiesOf } from './PropertyPanel';
import { RepetitionInput } from './RepetitionInput';
import { TextsInput } from './TextsInput';
import { VisibilityInput } from './VisibilityInput';

export function GroupProperties({ definition, node, isFixed, actions }: PropertiesOf<Group>) {
  const translate = useTranslate();
  const { id, title, intro, visibleIf } = node;
  const texts = { languages: definition.languages, isFixed, isOptional: true };
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
        lines={2}
        label={translate('forms.parameters.intro')}
        value={intro}
        onChange={(changed) => actions.change(id, { intro: changed })}
      />
      <RepetitionInput {...{ definition, node, isFixed, actions }} />
      <VisibilityInput {...{ definition, id, isFixed, actions }} value={visibleIf} />
      <IdInput {...{ definition, id, isFixed, actions }} />
    </>
  );
}
