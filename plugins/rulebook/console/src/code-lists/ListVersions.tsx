import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { CodeList } from '@kassenwerk/rulebook/model';
import { ConfirmButton, Panel, StatusChip, useFormats, versionStateOf, versionTones } from '@kassenwerk/kernel/console';
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
          const state = versionStateOf(one, versions);
          const { version, tenant, author, reviewer, createdAt } = one;
          return (
            <section key={`${tenant} ${version}`} aria-label={translate('rules.versions.version', { version })}>
              <Stack direction="row" useFlexGap sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
                <Typography variant="h3">{translate('rules.versions.version', { version })}</Typography>
                <StatusChip status={state} resource="rules" tone={versionTones[state]} />
                {state === 'replaced' && onRestore && (
                  <ConfirmButton
                    size="small"
                    label={translate('rules.versions.rollBack')}
                    question={translate('rules.versions.rollBackAsk', { version })}
                    onConfirm={() => onRestore(one.definition)}
                  >
                    {translate('rules.codeLists.restoreEffect')}
                  </ConfirmButton>
                )}
              </Stack>
              <Typography variant="body2" color="textSecondary">
                {translate(tenant === '*' ? 'rules.versions.shipped' : 'rules.versions.by', {
                  author,
                  at: instant(createdAt),
                })}
                {reviewer && ` · ${translate('rules.versions.reviewer', { reviewer })}`}
              </Typography>
              {told(place).map((line) => (
                <Typography key={line} variant="body2">
                  {line}
                </Typography>
              ))}
            </section>
          );
        })}
      </Stack>
    </Panel>
  );
}
