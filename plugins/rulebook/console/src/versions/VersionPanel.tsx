import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import {
  ConfirmButton,
  EmptyState,
  Loadable,
  Panel,
  StatusChip,
  useCommand,
  useFormats,
  versionStateOf,
  versionTones,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { rulesApi, type TableVersion } from '../rules-api';
import { Sentences } from '../Sentences';

interface VersionPanelProps {
  tenant: string;
  tableKey: string;
  mayWrite: boolean;
  onRolledBack(): void;
}

/** Every version with what it changed, and the way back to it. */
export function VersionPanel({ tenant, tableKey: key, mayWrite, onRolledBack }: VersionPanelProps) {
  const translate = useTranslate();
  const query = useQuery({
    queryKey: ['rule-versions', tenant, key],
    queryFn: () => rulesApi.versions({ tenant, key }),
  });
  const rollBack = useCommand((hash: string) => rulesApi.rollBack({ tenant, key }, hash), {
    success: ({ status }) => (status === 'draft' ? 'rules.done.waits' : 'rules.done.rolledBack'),
    stale: ['rules', 'rule-versions', 'releases'],
    onDone: onRolledBack,
  });
  return (
    <Panel title={translate('rules.versions.title')}>
      <Loadable query={query}>
        {(versions) => (
          <Stack sx={{ gap: 3 }}>
            {versions.length === 0 && <EmptyState title={translate('rules.versions.none')} />}
            {versions.map((one, place) => (
              <Version
                key={`${one.tenant} ${one.version}`}
                one={one}
                all={versions}
                isFirst={place === versions.length - 1}
                onRollBack={mayWrite ? () => rollBack.mutateAsync(one.hash) : undefined}
              />
            ))}
          </Stack>
        )}
      </Loadable>
    </Panel>
  );
}

interface VersionProps {
  one: TableVersion;
  all: readonly TableVersion[];
  isFirst: boolean;
  onRollBack: (() => Promise<unknown>) | undefined;
}

function Version({ one, all, isFirst, onRollBack }: VersionProps) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const { version, tenant, author, reviewer, createdAt, validFrom, differences } = one;
  const state = versionStateOf(one, all);
  const name = translate('rules.versions.version', { version });
  const facts = [
    translate(tenant === '*' ? 'rules.versions.shipped' : 'rules.versions.by', { author, at: instant(createdAt) }),
    reviewer && translate('rules.versions.reviewer', { reviewer }),
    validFrom && translate('rules.versions.validFrom', { at: instant(validFrom) }),
  ];
  return (
    <section aria-label={name}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
        <Typography variant="h3">{name}</Typography>
        <StatusChip status={state} resource="rules" tone={versionTones[state]} />
        {state === 'replaced' && onRollBack && (
          <ConfirmButton
            size="small"
            label={translate('rules.versions.rollBack')}
            question={translate('rules.versions.rollBackAsk', { version })}
            onConfirm={onRollBack}
          >
            {translate('rules.versions.rollBackEffect')}
          </ConfirmButton>
        )}
      </Stack>
      <Typography variant="body2" color="textSecondary">
        {facts.filter(Boolean).join(' · ')}
      </Typography>
      <Sentences texts={differences} none={translate(isFirst ? 'rules.release.first' : 'rules.release.same')} />
    </section>
  );
}
