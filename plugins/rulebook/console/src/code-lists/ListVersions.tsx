import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { CodeList } from '@kassenwerk/rulebook/model';
import { Panel, useFormats, VersionEntry, versionStateOf } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { CodeListDetail } from '../rules-api';
import { codeChanges } from './code-changes';

interface ListVersionsProps {
  versions: CodeListDetail['versions'];
  /** Without it versions are only looked at. */
  onRestore: ((list: CodeList) => Promise<unknown>) | undefined;
}

/** Every version with the values that came, changed and went. */
export function ListVersions({ versions, onRestore }: ListVersionsProps) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const told = (place: number) => {
    const before = versions[place + 1];
    if (!before) return [translate('rules.release.first')];
    const changes = codeChanges(before.definition, versions[place]!.definition);
    const lines = Object.entries(changes).filter(([, codes]) => codes.length > 0);
    return lines.length === 0
      ? [translate('rules.codeLists.sameCodes')]
      : lines.map(([kind, codes]) => translate(`rules.codeLists.changes.${kind}`, { codes: codes.join(', ') }));
  };
  return (
    <Panel title={translate('rules.versions.title')}>
      <Stack sx={{ gap: 2.5 }}>
        {versions.map((one, place) => {
          const { version, tenant, author, reviewer, createdAt } = one;
          return (
            <VersionEntry
              key={`${tenant} ${version}`}
              name={translate('rules.versions.version', { version })}
              state={versionStateOf(one, versions)}
              resource="rules"
              facts={[
                translate(tenant === '*' ? 'rules.versions.shipped' : 'rules.versions.by', {
                  author,
                  at: instant(createdAt),
                }),
                reviewer && translate('rules.versions.reviewer', { reviewer }),
              ]}
              restore={
                onRestore && {
                  label: translate('rules.versions.rollBack'),
                  question: translate('rules.versions.rollBackAsk', { version }),
                  effect: translate('rules.codeLists.restoreEffect'),
                  onConfirm: () => onRestore(one.definition),
                }
              }
            >
              {told(place).map((line) => (
                <Typography key={line} variant="body2">
                  {line}
                </Typography>
              ))}
            </VersionEntry>
          );
        })}
      </Stack>
    </Panel>
  );
}
