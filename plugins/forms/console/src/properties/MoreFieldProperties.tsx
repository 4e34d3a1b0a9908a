import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { isAsked, prefillSources, sensitivities, type FieldTypeName } from '@kassenwerk/forms/model';
import { PlainSelect } from '@kassenwerk/kernel/console';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import type { FieldPartProps } from './FieldParameters';
import { Section } from './Section';

/** How the answer begins, who sees it, how wide it is. */
export const MoreFieldProperties = memo(function MoreFieldProperties({
  node,
  isFixed,
  actions,
}: Pick<FieldPartProps, 'node' | 'isFixed' | 'actions'>) {
  const translate = useTranslate();
  const { id, type, prefill, fixed, sensitivity, shownToStaff, memberOnly, width } = node;
  const sources = Object.entries(prefillSources).filter(([, types]) =>
    (types as readonly FieldTypeName[]).includes(type),
  );
  const choice = (name: string, value: string | undefined, options: readonly string[], message = name) => (
    <PlainSelect
      label={translate(`forms.parameters.${name}`)}
      value={value ?? ''}
      disabled={isFixed}
      onChange={(next) => actions.change(id, { [name]: next || undefined })}
      options={[
        { value: '', label: translate(name === 'prefill' ? 'forms.choices.empty' : 'forms.choices.asUsual') },
        ...options.map((one) => ({
          value: one,
          label: translate(`forms.choices.${message}.${one.replace('.', '_')}`, { _: one }),
        })),
      ]}
    />
  );
  const yesNo = (name: string, value: boolean | undefined) => (
    <FormControlLabel
      control={<Switch checked={value === true} disabled={isFixed} />}
      label={translate(`forms.parameters.${name}`)}
      onChange={(_event, checked) => actions.change(id, { [name]: checked ? true : undefined })}
    />
  );
  return (
    <Section title={translate('forms.designer.more')}>
      {sources.length > 0 &&
        choice(
          'prefill',
          prefill,
          sources.map(([source]) => source),
        )}
      {prefill && yesNo('fixed', fixed)}
      {choice('width', width, ['full', 'half', 'third'])}
      {isAsked(node) && (
        <>
          {choice('sensitivity', sensitivity, sensitivities)}
          {choice('shownToStaff', shownToStaff, ['all', 'last', 'nothing'])}
          {yesNo('memberOnly', memberOnly)}
        </>
      )}
    </Section>
  );
});
