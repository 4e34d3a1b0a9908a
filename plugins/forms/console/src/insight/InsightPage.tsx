import Box from '@mui/material/Box';
import { textIn, type FormDefinition } from '@kassenwerk/forms/model';
import {
  EmptyState,
  Figures,
  Loadable,
  Page,
  Panel,
  useFormats,
  useLanguage,
  useTenant,
  PlainSelect,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { ChooseFund } from '../ChooseFund';
import { nameOf, partsOf } from '../editing';
import { formsApi } from '../forms-api';
import { FieldTable } from './FieldTable';
import { fieldFigures, funnelOf, versionFigures, type FunnelStep } from './funnel';
import { FunnelChart } from './FunnelChart';
import { insightApi, type Insight } from './insight-api';
import { VersionTable } from './VersionTable';

const periods = [7, 30, 90, 365];

/** How a form is used: who saw it, who began, where people gave up. Counted without anything that belongs to one visitor. */
export default function InsightPage() {
  const { form = '' } = useParams();
  const translate = useTranslate();
  const language = useLanguage();
  const { tenant } = useTenant();
  const [days, setDays] = useState(30);
  const { data: detail } = useQuery({
    queryKey: ['forms', tenant?.key, form],
    queryFn: () => formsApi.show({ tenant: tenant!.key, key: form }),
    enabled: tenant !== null,
  });
  const query = useQuery({
    queryKey: ['form-insight', tenant?.key, form, days],
    queryFn: () => insightApi.show(tenant!.key, form, days),
    enabled: tenant !== null,
  });
  const definition = (detail?.current ?? detail?.draft)?.definition;
  const title = (definition && textIn(definition.title, language)) || form;
  return (
    <Page
      title={translate('forms.insight.title', { form: title })}
      parent={{ to: `/forms/${form}`, label: title }}
      description={translate('forms.insight.description')}
    >
      {tenant ? (
        <>
          <PlainSelect
            sx={{ maxWidth: 260 }}
            label={translate('forms.insight.period')}
            value={String(days)}
            onChange={(value) => setDays(Number(value))}
            options={periods.map((one) => ({
              value: String(one),
              label: translate('forms.insight.lastDays', { smart_count: one }),
            }))}
          />
          <Loadable query={query}>{(insight) => <InsightView insight={insight} definition={definition} />}</Loadable>
        </>
      ) : (
        <ChooseFund />
      )}
    </Page>
  );
}

function InsightView({ insight: { rows }, definition }: { insight: Insight; definition: FormDefinition | undefined }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { count, percent } = useFormats();
  const [version, setVersion] = useState('');
  const text = (name: string, values?: object) => translate(`forms.insight.${name}`, values);
  if (rows.length === 0)
    return (
      <Panel>
        <EmptyState title={text('none')}>{text('noneHint')}</EmptyState>
      </Panel>
    );
  const versions = versionFigures(rows);
  const shown = version === '' ? rows : rows.filter(({ formVersion }) => String(formVersion) === version);
  const steps = funnelOf(shown, definition);
  const [starts, submits] = [steps[1]!.count, steps.at(-1)!.count];
  const partName = (id: string) => {
    const part = definition && partsOf(definition).get(id);
    return part ? nameOf(part.node, language) : id;
  };
  const stepName = ({ kind, page }: FunnelStep) =>
    page ? text('steps.page', { page: partName(page) }) : text(`steps.${kind}`);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {versions.length > 1 && (
        <PlainSelect
          sx={{ maxWidth: 260 }}
          label={text('version')}
          value={version}
          onChange={setVersion}
          options={[
            { value: '', label: text('allVersions') },
            ...versions.map((one) => ({ value: String(one.version), label: String(one.version) })),
          ]}
        />
      )}
      <Figures
        items={[
          { label: text('steps.view'), value: count(steps[0]!.count) },
          { label: text('steps.start'), value: count(starts) },
          { label: text('steps.submit'), value: count(submits) },
          { label: text('completion'), value: starts > 0 ? percent(Math.round((100 * submits) / starts)) : '–' },
        ]}
      />
      <FunnelChart steps={steps} nameOf={stepName} />
      <FieldTable fields={fieldFigures(shown)} nameOf={partName} />
      {versions.length > 1 && <VersionTable versions={versions} />}
    </Box>
  );
}
