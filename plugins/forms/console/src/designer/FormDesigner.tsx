import Box from '@mui/material/Box';
import { textIn, type FormDefinition } from '@kassenwerk/forms/model';
import { hiddenText, Page, StatusChip, useLanguage, useMay, useUnsaved, type Tenant } from '@kassenwerk/kernel/console';
import { useCallback, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { CheckList } from '../checks/CheckList';
import { useChecks } from '../checks/useChecks';
import { pageOf } from '../editing';
import { newestDefinition, type FormDetail } from '../forms-api';
import { FormLinks } from '../list/FormLinks';
import { DragArea } from '../outline/DragArea';
import { Outline } from '../outline/Outline';
import { Palette } from '../outline/Palette';
import { Preview } from '../preview/Preview';
import { PropertyPanel } from '../properties/PropertyPanel';
import { TextTable } from '../texts/TextTable';
import { VersionPanel } from '../versions/VersionPanel';
import { DesignerActionBar } from './DesignerActionBar';
import { DesignerNotices } from './DesignerNotices';
import { EditBar } from './EditBar';
import { useDesigner } from './useDesigner';
import { useKeeping } from './useKeeping';
import { useShortcuts } from './useShortcuts';
import { ViewTabs, type View } from './ViewTabs';

const threeColumns = '@media (min-width: 1360px)';
/** Below the top bar, with its own scroll bar where it is longer than the window. */
const beside = {
  position: { md: 'sticky' },
  top: 72,
  maxHeight: { md: 'calc(100vh - 88px)' },
  overflowY: { md: 'auto' },
} as const;

interface FormDesignerProps {
  detail: FormDetail;
  tenant: Tenant;
  onRestart(): void;
}

/** Palette, outline, properties and preview of one form. Nothing holds before it is released. */
export function FormDesigner({ detail, tenant, onRestart }: FormDesignerProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { current } = detail;
  const { place, found } = useUnsaved<FormDefinition>('form', tenant.key, detail.key);
  const designer = useDesigner(found?.definition ?? newestDefinition(detail));
  const { definition, actions, state } = designer;
  const keeping = useKeeping(designer, { detail, tenant: tenant.key, place, found });
  const checks = useChecks(definition);
  const [view, setView] = useState<View>('build');
  const isFixed = !useMay('update', 'form', { tenant: tenant.key });
  useShortcuts(actions);
  const { selected } = state;
  const { settle } = keeping;
  const dropUnsaved = useCallback(() => settle(newestDefinition(detail), detail.revision), [settle, detail]);
  const title = textIn(definition.title, language) || definition.key;
  const go = (id: string) => {
    actions.select(id);
    setView('build');
  };
  // Elements that stay the same while somebody types.
  const mark = useMemo(
    () => <StatusChip status={current ? 'published' : 'draft'} resource="forms" tone={current ? 'good' : 'wait'} />,
    [current],
  );
  const description = useMemo(
    () => (
      <>
        {translate(current ? 'forms.designer.current' : 'forms.designer.neverReleased', {
          fund: tenant.name,
          version: current?.version,
        })}
        <FormLinks form={detail.key} title={title} />
      </>
    ),
    [translate, current, tenant.name, detail.key, title],
  );
  return (
    <Page
      title={title}
      {...{ mark, description }}
      parent={{ to: '/forms', label: translate('forms.title') }}
      actions={
        !isFixed && <DesignerActionBar {...{ detail, actions, keeping, checks, onRestart }} tenant={tenant.key} />
      }
    >
      <DesignerNotices
        {...{ detail, isFixed }}
        isOthersDraft={!keeping.wasKept}
        hasUnsaved={found !== undefined && !keeping.wasKept}
        onDropUnsaved={dropUnsaved}
      />
      <Box aria-live="polite" sx={hiddenText}>
        {state.announcement}
      </Box>
      <ViewTabs view={view} problems={checks.problems.length} onChange={setView} />
      {view === 'build' && (
        <DragArea actions={actions}>
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              alignItems: 'start',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
              // What is chosen and how it looks stay in sight, however long the form is.
              [threeColumns]: { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr) minmax(0, 4fr)' },
            }}
          >
            <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
              {!isFixed && (
                <EditBar
                  actions={actions}
                  tenant={tenant.key}
                  canUndo={state.history.past.length > 0}
                  canRedo={state.history.future.length > 0}
                />
              )}
              {!isFixed && <Palette actions={actions} />}
              <Outline {...{ definition, selected, isFixed, actions }} problems={checks.problems} />
            </Box>
            <Box sx={{ ...beside, display: 'grid', gap: 2, [threeColumns]: { display: 'contents' } }}>
              <Box sx={{ minWidth: 0, [threeColumns]: beside }}>
                <PropertyPanel {...{ definition, selected, isFixed, actions }} />
              </Box>
              <Box sx={{ minWidth: 0, [threeColumns]: beside }}>
                <Preview form={checks.form} page={pageOf(definition, selected)} />
              </Box>
            </Box>
          </Box>
        </DragArea>
      )}
      {view === 'texts' && <TextTable {...{ definition, isFixed, actions }} />}
      {view === 'checks' && <CheckList {...{ definition, checks }} onGo={go} />}
      {view === 'versions' && (
        <VersionPanel
          {...{ detail, designer, keeping, isFixed, onRestart }}
          tenant={tenant.key}
          onOpened={() => setView('build')}
        />
      )}
    </Page>
  );
}
