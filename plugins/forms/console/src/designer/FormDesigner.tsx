import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { textIn } from '@kassenwerk/forms/model';
import { hiddenText, Page, StatusChip, useFormats, useLanguage, useMay, type Tenant } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { CheckList } from '../checks/CheckList';
import { useChecks } from '../checks/useChecks';
import { pageOf } from '../editing';
import type { FormDetail } from '../forms-api';
import { DragArea } from '../outline/DragArea';
import { Outline } from '../outline/Outline';
import { Palette } from '../outline/Palette';
import { Preview } from '../preview/Preview';
import { PropertyPanel } from '../properties/PropertyPanel';
import { TextTable } from '../texts/TextTable';
import { VersionPanel } from '../versions/VersionPanel';
import { DesignerActionBar } from './DesignerActionBar';
import { EditBar } from './EditBar';
import { useDesigner } from './useDesigner';
import { useShortcuts } from './useShortcuts';

const views = ['build', 'texts', 'checks', 'versions'] as const;
type View = (typeof views)[number];

/** Palette, outline, properties and preview of one form. Nothing holds before it is released. */
export function FormDesigner({ detail, tenant }: { detail: FormDetail; tenant: Tenant }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { instant } = useFormats();
  const { current, draft } = detail;
  const designer = useDesigner((draft ?? current)!.definition);
  const { definition, actions, state } = designer;
  const checks = useChecks(definition);
  const [view, setView] = useState<View>('build');
  const isFixed = !useMay('update', 'form', { tenant: tenant.key });
  useShortcuts(actions);
  const { selected } = state;
  const go = (id: string) => {
    actions.select(id);
    setView('build');
  };
  return (
    <Page
      title={textIn(definition.title, language) || definition.key}
      mark={<StatusChip status={current ? 'published' : 'draft'} resource="forms" tone={current ? 'good' : 'wait'} />}
      parent={{ to: '/forms', label: translate('forms.title') }}
      description={translate(current ? 'forms.designer.current' : 'forms.designer.neverReleased', {
        fund: tenant.name,
        version: current?.version,
      })}
      actions={!isFixed && <DesignerActionBar {...{ detail, designer, checks }} tenant={tenant.key} />}
    >
      {draft && (
        <Alert severity="info">
          {translate('forms.designer.draftOf', { author: draft.author, at: instant(draft.updatedAt) })}
        </Alert>
      )}
      {isFixed && <Alert severity="info">{translate('forms.designer.readOnly')}</Alert>}
      <Box aria-live="polite" sx={hiddenText}>
        {state.announcement}
      </Box>
      <Tabs
        value={view}
        onChange={(_event, next: View) => setView(next)}
        variant="scrollable"
        aria-label={translate('forms.designer.views')}
      >
        {views.map((one) => (
          <Tab
            key={one}
            value={one}
            label={translate(`forms.designer.view.${one}`, { number: checks.problems.length })}
          />
        ))}
      </Tabs>
      {view === 'build' && (
        <DragArea definition={definition} actions={actions}>
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              alignItems: 'start',
              gridTemplateColumns: {
                xs: 'minmax(0, 1fr)',
                md: 'minmax(0, 1fr) minmax(0, 1fr)',
                xl: 'minmax(0, 5fr) minmax(0, 4fr) minmax(0, 4fr)',
              },
            }}
          >
            <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
              {!isFixed && <EditBar designer={designer} tenant={tenant.key} />}
              {!isFixed && <Palette actions={actions} />}
              <Outline {...{ definition, selected, isFixed, actions }} problems={checks.problems} />
            </Box>
            <PropertyPanel {...{ definition, selected, isFixed, actions }} />
            <Box sx={{ gridColumn: { md: '1 / -1', xl: 'auto' } }}>
              <Preview form={checks.form} page={pageOf(definition, selected)} />
            </Box>
          </Box>
        </DragArea>
      )}
      {view === 'texts' && <TextTable {...{ definition, isFixed, actions }} />}
      {view === 'checks' && <CheckList {...{ definition, checks }} onGo={go} />}
      {view === 'versions' && (
        <VersionPanel {...{ detail, designer, isFixed }} tenant={tenant.key} onOpened={() => setView('build')} />
      )}
    </Page>
  );
}
