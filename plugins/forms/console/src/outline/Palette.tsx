import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useDraggable } from '@dnd-kit/core';
import { fieldTypes, type FieldTypeName } from '@kassenwerk/forms/model';
import { Panel } from '@kassenwerk/kernel/console';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import type { DesignerActions } from '../designer/useDesigner';

/** Every kind of question; a click adds it after what is chosen, and it can be dragged to its place. */
export const Palette = memo(function Palette({ actions }: { actions: DesignerActions }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('forms.designer.palette')} note={translate('forms.designer.paletteNote')}>
      <Box sx={{ display: 'flex', gap: 1, mb: 1.5, flexWrap: 'wrap' }}>
        <Button variant="outlined" size="small" startIcon={<AddOutlined />} onClick={actions.addPage}>
          {translate('forms.designer.page')}
        </Button>
        <Button variant="outlined" size="small" startIcon={<AddOutlined />} onClick={actions.addGroup}>
          {translate('forms.designer.group')}
        </Button>
      </Box>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}
        role="group"
        aria-label={translate('forms.designer.fields')}
      >
        {(Object.keys(fieldTypes) as FieldTypeName[]).map((type) => (
          <PaletteEntry key={type} type={type} onAdd={() => actions.addField(type)} />
        ))}
      </Box>
    </Panel>
  );
});

function PaletteEntry({ type, onAdd }: { type: FieldTypeName; onAdd(): void }) {
  const translate = useTranslate();
  const { setNodeRef, listeners } = useDraggable({ id: `new ${type}`, data: { kind: 'field', type } });
  return (
    <Button
      ref={setNodeRef}
      onPointerDown={listeners?.onPointerDown as React.PointerEventHandler | undefined}
      onClick={onAdd}
      variant="outlined"
      color="inherit"
      size="small"
      // Close together, so that the outline they are dragged to is in sight.
      sx={{ px: 1, py: 0.25, minWidth: 0, borderColor: 'divider', fontWeight: 400, touchAction: 'manipulation' }}
    >
      {translate(`forms.fieldTypes.${type}`)}
    </Button>
  );
}
