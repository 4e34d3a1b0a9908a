import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useAskBeforeLeaving, useCommand, useMay } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { newestOf, settingsApi, type ServiceLevels, type Settings } from '../settings/settings-api';
import { VersionsPanel } from '../settings/VersionsPanel';
import { CalendarPanel } from './CalendarPanel';
import { ExamplePanel } from './ExamplePanel';
import { LevelPanel } from './LevelPanel';

interface Props {
  tenant: string;
  begun: Settings<ServiceLevels> & { fundState: string | null };
}

/** Lines and calendar, tried on an example before they are published. */
export function ServiceLevelEditor({ tenant, begun }: Props) {
  const translate = useTranslate();
  const mayPublish = useMay('publish', 'serviceLevel', { tenant });
  const start = newestOf(begun)!;
  const [draft, setDraft] = useState(start);
  useAskBeforeLeaving(draft !== start);
  const publish = useCommand(
    (definition: ServiceLevels) => settingsApi.publishServiceLevels(tenant, { definition, revision: begun.revision }),
    { success: ({ status }) => `casework.settings.done.${status}`, stale: ['service-levels', 'releases'] },
  );
  return (
    <>
      <LevelPanel levels={draft.levels} mayChange={mayPublish} onChange={(levels) => setDraft({ ...draft, levels })} />
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <CalendarPanel draft={draft} fundState={begun.fundState} mayChange={mayPublish} onChange={setDraft} />
        <ExamplePanel tenant={tenant} draft={draft} />
      </Box>
      {mayPublish && (
        <Button
          variant="contained"
          sx={{ justifySelf: 'start' }}
          disabled={draft === start || draft.opensAt >= draft.closesAt}
          loading={publish.isPending}
          onClick={() => publish.mutate(draft)}
        >
          {translate('casework.settings.publish')}
        </Button>
      )}
      <VersionsPanel
        versions={begun.versions}
        nameOf={(field) => translate(`casework.levels.fields.${field}`, { _: field })}
        onRestore={mayPublish ? (definition) => publish.mutateAsync(definition) : undefined}
      />
    </>
  );
}
