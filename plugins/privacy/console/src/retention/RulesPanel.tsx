import Button from '@mui/material/Button';
import { Panel, PlainTable, useMay, useText } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { RetentionRules, RetentionRuleView } from '../verbs';
import { RuleDialog } from './RuleDialog';

/** The periods of a fund with the law behind them, and what is kept for ever. */
export function RulesPanel({ tenant, rules, kept }: RetentionRules & { tenant: string }) {
  const translate = useTranslate();
  const textOf = useText();
  const mayChange = useMay('publish', 'retentionRule');
  const [changed, setChanged] = useState<RetentionRuleView>();
  const label = (name: string, values: object = {}) => translate(`privacy.retention.rules.${name}`, values);
  const period = ({ months, anchor, fromEndOfYear }: RetentionRuleView) =>
    label(fromEndOfYear ? 'fromEndOfYear' : 'fromDay', {
      months,
      anchor: translate(`privacy.retention.anchor.${anchor}`, { _: anchor }),
    });
  return (
    <>
      <Panel title={label('title')} note={label('note')} flush>
        <PlainTable
          caption={label('title')}
          rows={rules}
          keyOf={({ dataClass }) => dataClass}
          columns={[
            { label: label('dataClass'), cell: ({ classTitle }) => textOf(classTitle) },
            { label: label('period'), cell: period },
            { label: label('legalBasis'), cell: ({ legalBasis }) => textOf(legalBasis) },
            {
              label: label('version'),
              cell: ({ of, version }) => label(of === '*' ? 'shipped' : 'own', { version }),
            },
            ...(mayChange
              ? [
                  {
                    label: label('change'),
                    cell: (rule: RetentionRuleView) => (
                      <Button
                        size="small"
                        aria-label={`${translate('ra.action.edit')}: ${textOf(rule.classTitle)}`}
                        onClick={() => setChanged(rule)}
                      >
                        {translate('ra.action.edit')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Panel>
      <Panel title={label('kept')} flush>
        <PlainTable
          caption={label('kept')}
          rows={kept}
          keyOf={({ subject }) => subject}
          columns={[
            { label: label('kind'), cell: ({ title }) => textOf(title) },
            { label: label('because'), cell: ({ because }) => textOf(because) },
          ]}
        />
      </Panel>
      {changed && <RuleDialog tenant={tenant} rule={changed} onClose={() => setChanged(undefined)} />}
    </>
  );
}
