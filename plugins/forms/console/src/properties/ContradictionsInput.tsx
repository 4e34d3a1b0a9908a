import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { textIn, type Contradiction, type Field, type FormDefinition } from '@kassenwerk/forms/model';
import { useLanguage, PlainSelect } from '@kassenwerk/kernel/console';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ConditionInput } from '../conditions/ConditionInput';
import { scopeOf } from '../conditions/scope';
import { partsOf, takenIds, uniqueId } from '../editing';
import type { PropertiesOf } from './PropertyPanel';
import { Section } from './Section';
import { TextsInput } from './TextsInput';

/** Two answers that cannot both be right, and what the member is told. */
export function ContradictionsInput({ node: definition, isFixed, actions }: PropertiesOf<FormDefinition>) {
  const translate = useTranslate();
  const { contradictions = [] } = definition;
  const asked = askedFields(definition);
  const [first, second] = asked;
  const set = (next: readonly Contradiction[]) =>
    actions.change('', { contradictions: next.length > 0 ? next : undefined });
  const add = () => {
    if (!first || !second) return;
    const when = { op: 'answered', args: [{ field: first.id }] } as const;
    const id = uniqueId('contradiction', takenIds(definition));
    set([...contradictions, { id, fields: [first.id, second.id], when, severity: 'error', message: { de: '' } }]);
  };
  return (
    <Section title={translate('forms.designer.contradictions')}>
      {contradictions.map((one, index) => (
        <ContradictionInput
          key={one.id}
          number={index + 1}
          value={one}
          {...{ definition, asked, isFixed }}
          onChange={(changed) =>
            set(contradictions.flatMap((other) => (other !== one ? [other] : changed ? [changed] : [])))
          }
        />
      ))}
      {!isFixed && second && (
        <Button size="small" startIcon={<AddOutlined />} sx={{ justifySelf: 'start' }} onClick={add}>
          {translate('forms.designer.contradictionAdd')}
        </Button>
      )}
    </Section>
  );
}

const askedFields = (definition: FormDefinition): Field[] =>
  [...partsOf(definition).values()].flatMap(({ kind, node }) => (kind === 'field' ? [node as Field] : []));

interface ContradictionInputProps {
  number: number;
  value: Contradiction;
  definition: FormDefinition;
  asked: readonly Field[];
  isFixed: boolean;
  onChange(value: Contradiction | undefined): void;
}

function ContradictionInput({ number, value, definition, asked, isFixed, onChange }: ContradictionInputProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { fields, when, severity, message } = value;
  // Both answers may be asked, those of the deeper repetition as well.
  const scope = useMemo(() => {
    const [a, b] = fields.map((id) => scopeOf(definition, id));
    const wider = (b?.sources.length ?? 0) > (a?.sources.length ?? 0) ? b! : a!;
    const own = wider.sources.length;
    const around = scopeOf(definition, own === a?.sources.length ? fields[1] : fields[0]);
    return {
      ...wider,
      sources: [
        ...new Map(
          [...wider.sources, ...around.sources].map((one) => [`${one.field.id} ${one.part ?? ''}`, one]),
        ).values(),
      ],
    };
  }, [definition, fields]);
  const options = asked.map(({ id, label }) => ({ value: id, label: textIn(label, language) || id }));
  return (
    <Box
      role="group"
      aria-label={translate('forms.designer.contradiction', { number })}
      sx={{ display: 'grid', gap: 1 }}
    >
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))' }}>
        {([0, 1] as const).map((place) => (
          <PlainSelect
            key={place}
            label={translate('forms.designer.contradictionField', { number: place + 1 })}
            value={fields[place]}
            disabled={isFixed}
            options={options}
            onChange={(id) => onChange({ ...value, fields: place === 0 ? [id, fields[1]] : [fields[0], id] })}
          />
        ))}
        <PlainSelect
          label={translate('forms.designer.severity')}
          value={severity}
          disabled={isFixed}
          options={(['error', 'warning'] as const).map((one) => ({
            value: one,
            label: translate(`forms.choices.severity.${one}`),
          }))}
          onChange={(next) => onChange({ ...value, severity: next as Contradiction['severity'] })}
        />
      </Box>
      <ConditionInput
        label={translate('forms.designer.contradictionWhen', { number })}
        value={when}
        scope={scope}
        isFixed={isFixed}
        onChange={(condition) => onChange(condition && { ...value, when: condition })}
      />
      <TextsInput
        label={translate('forms.designer.ruleMessage')}
        value={message}
        languages={definition.languages}
        isFixed={isFixed}
        onChange={(texts) => texts && onChange({ ...value, message: texts })}
      />
      {!isFixed && (
        <Button
          size="small"
          color="inherit"
          startIcon={<DeleteOutlined />}
          sx={{ justifySelf: 'start' }}
          onClick={() => onChange(undefined)}
        >
          {translate('forms.designer.contradictionRemove', { number })}
        </Button>
      )}
    </Box>
  );
}
