import type { Field, FormDefinition, Group, Page } from '@kassenwerk/forms/model';
import { Panel, useLanguage } from '@kassenwerk/kernel/console';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { DesignerActions } from '../designer/useDesigner';
import { nameOf, partsOf } from '../editing';
import { FieldProperties } from './FieldProperties';
import { FormSettings } from './FormSettings';
import { GroupProperties } from './GroupProperties';
import { PageProperties } from './PageProperties';

export interface PropertiesOf<Node> {
  definition: FormDefinition;
  node: Node;
  isFixed: boolean;
  actions: DesignerActions;
}

interface PropertyPanelProps {
  definition: FormDefinition;
  selected: string;
  isFixed: boolean;
  actions: DesignerActions;
}

/** What is chosen in the outline, to be changed; the form itself when nothing is. */
export function PropertyPanel({ definition, selected, isFixed, actions }: PropertyPanelProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const part = partsOf(definition).get(selected);
  const shared = { definition, isFixed, actions };
  const title = part
    ? translate(`forms.designer.propertiesOf.${part.kind}`, { name: nameOf(part.node, language) })
    : translate('forms.designer.settings');
  const isBelow = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.down('md'));
  const panel = useRef<HTMLDivElement>(null);
  const before = useRef(selected);
  useEffect(() => {
    // Where one stands below the other, choosing a row would otherwise seem to do nothing.
    if (isBelow && selected !== before.current) panel.current?.scrollIntoView({ block: 'start' });
    before.current = selected;
  }, [isBelow, selected]);
  const back = useMemo(() => <BackToOutline selected={selected} />, [selected]);
  return (
    <Box ref={panel} sx={{ scrollMarginTop: 72 }}>
      <Panel title={title} actions={part && back}>
        {/* Another part starts with inputs of its own, so that nothing typed for one lands in the other. */}
        <Box key={selected} id="form-properties" sx={{ display: 'grid', gap: 2, '&&': { pt: 0.5 } }}>
          {!part && <FormSettings {...shared} node={definition} />}
          {part?.kind === 'page' && <PageProperties {...shared} node={part.node as Page} />}
          {part?.kind === 'group' && <GroupProperties {...shared} node={part.node as Group} />}
          {part?.kind === 'field' && <FieldProperties {...shared} node={part.node as Field} />}
        </Box>
      </Panel>
    </Box>
  );
}

function BackToOutline({ selected }: { selected: string }) {
  const translate = useTranslate();
  const back = () => document.querySelector<HTMLElement>(`[data-part="${CSS.escape(selected)}"]`)?.focus();
  return (
    <Button size="small" color="inherit" onClick={back}>
      {translate('forms.designer.backToOutline')}
    </Button>
  );
}
