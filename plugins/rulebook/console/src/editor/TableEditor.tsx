import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Page, useLanguage, useMay, type Tenant } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FileMenu } from '../files/FileMenu';
import type { TableDetail } from '../rules-api';
import { SimulationPanel } from '../simulation/SimulationPanel';
import { TestPanel } from '../cases/TestPanel';
import { VersionPanel } from '../versions/VersionPanel';
import { ActionBar } from './ActionBar';
import { ProblemPanel } from './ProblemPanel';
import { RulePanel } from './RulePanel';
import { useReview } from './useReview';
import { useTableInHand } from './useTableInHand';

interface TableEditorProps {
  tenant: Tenant;
  detail: TableDetail;
  /** Begins anew with what the server has. */
  onRestart(): void;
}

const views = ['rules', 'tests', 'simulation', 'versions'] as const;
type View = (typeof views)[number];

/** Rules, what is wrong with them, their test cases, what they would change, and how they came to be so. */
export function TableEditor({ tenant, detail, onRestart }: TableEditorProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [view, setView] = useState<View>('rules');
  const mayWrite = useMay('update', 'decisionTable', { tenant: tenant.key });
  const maySimulate = useMay('read', 'decisionRecord', { tenant: tenant.key });
  const hand = useTableInHand(detail, tenant.key, mayWrite);
  const review = useReview(hand.table);
  const { table } = hand;
  const shown = views.filter((one) => one !== 'simulation' || maySimulate);
  return (
    <Page
      title={table.title[language]}
      parent={{ to: '/rules', label: translate('rules.title') }}
      description={table.description?.[language]}
      actions={
        mayWrite ? (
          <ActionBar tenant={tenant.key} detail={detail} hand={hand} review={review} onRestart={onRestart} />
        ) : (
          <FileMenu tenant={tenant.key} tableKey={detail.key} />
        )
      }
    >
      {hand.isFound && <Alert severity="info">{translate('rules.found')}</Alert>}
      <Tabs
        value={view}
        onChange={(_event, next: View) => setView(next)}
        variant="scrollable"
        aria-label={translate('rules.views.label')}
      >
        {shown.map((one) => (
          <Tab key={one} value={one} label={translate(`rules.views.${one}`, { number: table.tests.length })} />
        ))}
      </Tabs>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        {view === 'rules' && <RulePanel hand={hand} review={review} mayWrite={mayWrite} />}
        {view === 'tests' && <TestPanel hand={hand} review={review} mayWrite={mayWrite} />}
        {view === 'rules' && <ProblemPanel review={review} />}
        {view === 'simulation' && <SimulationPanel tenant={tenant.key} table={table} />}
        {view === 'versions' && (
          <VersionPanel tenant={tenant.key} tableKey={detail.key} mayWrite={mayWrite} onRolledBack={onRestart} />
        )}
      </Box>
    </Page>
  );
}
