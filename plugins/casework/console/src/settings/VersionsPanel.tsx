import Box from '@mui/material/Box';
import { Difference, EmptyState, Panel, useFormats, VersionEntry, versionStateOf } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { SettingsVersion } from './settings-api';

interface Props<T> {
  versions: readonly SettingsVersion<T>[];
  nameOf(field: string): string;
  /** Without it versions are only looked at. */
  onRestore?: ((definition: T) => Promise<unknown>) | undefined;
}

/** Every version with what it changed, and the way back to it. */
export function VersionsPanel<T>({ versions, nameOf, onRestore }: Props<T>) {
  const translate = useTranslate();
  return (
    <Panel title={translate('casework.settings.versions')}>
      {versions.length === 0 && <EmptyState title={translate('casework.settings.noVersions')} />}
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        {versions.map((one, place) => (
          <Version
            key={`${one.tenant} ${one.version}`}
            one={one}
            before={versions[place + 1]}
            all={versions}
            nameOf={nameOf}
            onRestore={onRestore}
          />
        ))}
      </Box>
    </Panel>
  );
}

interface VersionProps<T> extends Pick<Props<T>, 'nameOf' | 'onRestore'> {
  one: SettingsVersion<T>;
  before: SettingsVersion<T> | undefined;
  all: readonly SettingsVersion<T>[];
}

function Version<T>({ one, before, all, nameOf, onRestore }: VersionProps<T>) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const isShipped = one.tenant === '*';
  const name = translate(isShipped ? 'casework.settings.shippedVersion' : 'casework.settings.version', {
    version: one.version,
  });
  const facts = [
    isShipped ? instant(one.createdAt) : translate('casework.settings.by', { at: instant(one.createdAt), ...one }),
    one.reviewer && translate('casework.settings.releasedBy', { name: one.reviewer }),
  ];
  return (
    <VersionEntry
      name={name}
      state={versionStateOf(one, all)}
      resource="settings"
      facts={facts}
      restore={
        onRestore && {
          label: translate('casework.settings.restore'),
          question: translate('casework.settings.restoreAsk', { version: one.version }),
          effect: translate('casework.settings.restoreEffect'),
          onConfirm: () => onRestore(one.definition),
        }
      }
    >
      {before && <Difference before={before.definition} after={one.definition} nameOf={nameOf} />}
    </VersionEntry>
  );
}
