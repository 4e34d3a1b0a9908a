import Box from '@mui/material/Box';
import { useAskBeforeLeaving, useCommand, useMay } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { settingsApi, type Settings, type TextModuleDefinition } from '../settings/settings-api';
import { VersionsPanel } from '../settings/VersionsPanel';
import { textKey } from './text-key';
import { TextModuleForm } from './TextModuleForm';
import { TextPreview } from './TextPreview';

interface Props {
  tenant: string;
  /** None for a new text, which gets one from its title that is not `taken`. */
  moduleKey?: string;
  taken?: readonly string[];
  variables: readonly string[];
  begun: Settings<TextModuleDefinition>;
  start: TextModuleDefinition;
}

/** The text on the left, what becomes of it on the right, below it how it came to be so. */
export function TextModuleEditor({ tenant, moduleKey, taken = [], variables, begun, start }: Props) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const mayPublish = useMay('publish', 'textModule', { tenant });
  const [draft, setDraft] = useState(start);
  const leave = useAskBeforeLeaving(draft !== start);
  const key = moduleKey ?? textKey(draft.title.de, taken);
  const publish = useCommand(
    (definition: TextModuleDefinition) =>
      settingsApi.publishTextModule(tenant, key, { definition, revision: begun.revision }),
    {
      success: ({ status }) => `casework.settings.done.${status}`,
      stale: ['text-module-list', 'text-module', 'text-modules', 'releases'],
      onDone: () => {
        leave();
        navigate(`/text-modules/${key}`);
      },
    },
  );
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '3fr 2fr' },
          alignItems: 'start',
        }}
      >
        <TextModuleForm
          draft={draft}
          variables={variables}
          mayPublish={mayPublish}
          isBusy={publish.isPending}
          onChange={setDraft}
          onPublish={() => publish.mutate(withBothTitles(draft))}
        />
        <TextPreview tenant={tenant} draft={draft} variables={variables} />
      </Box>
      {moduleKey && (
        <VersionsPanel
          versions={begun.versions}
          nameOf={(field) => translate(`casework.texts.fields.${field}`, { _: field })}
          onRestore={mayPublish ? (definition) => publish.mutateAsync(definition) : undefined}
        />
      )}
    </>
  );
}

/** Whoever gives no English title is understood in German. */
const withBothTitles = ({ title: { de, en }, ...draft }: TextModuleDefinition): TextModuleDefinition => ({
  ...draft,
  title: { de: de.trim(), en: en.trim() || de.trim() },
});
