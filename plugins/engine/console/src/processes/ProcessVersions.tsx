import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Panel, useFormats, VersionEntry, versionStateOf } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { ChangeLines } from './ChangeLines';
import type { Process, ProcessDetail } from './process-api';
import { processChanges } from './process-changes';
import type { ProcessWords } from './useProcessWords';

interface ProcessVersionsProps {
  versions: ProcessDetail['versions'];
  words: ProcessWords;
  /** Takes the steps of a version into the editor; without it versions are only looked at. */
  onTake: ((definition: Process) => void) | undefined;
}

/** How the process came to be so. */
export function ProcessVersions({ versions, words, onTake }: ProcessVersionsProps) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const word = (name: string, more?: object) => translate(`resources.processes.versions.${name}`, more);
  return (
    <Panel title={word('title')}>
      <Stack sx={{ gap: 2.5 }}>
        {versions.map((one, place) => {
          const { version, tenant, author, reviewer, createdAt } = one;
          const before = versions[place + 1];
          return (
            <VersionEntry
              key={`${tenant} ${version}`}
              name={word(tenant === '*' ? 'shippedVersion' : 'version', { version })}
              state={versionStateOf(one, versions)}
              resource="processes"
              facts={[
                word(tenant === '*' ? 'shipped' : 'by', { author, at: instant(createdAt) }),
                reviewer && word('reviewer', { reviewer }),
              ]}
              restore={
                onTake && {
                  label: word('take'),
                  question: word('takeAsk', { version }),
                  effect: word('takeEffect'),
                  onConfirm: () => Promise.resolve(onTake(one.definition)),
                }
              }
            >
              {before ? (
                <ChangeLines changes={processChanges(before.definition, one.definition)} words={words} />
              ) : (
                <Typography variant="body2">{word('first')}</Typography>
              )}
            </VersionEntry>
          );
        })}
      </Stack>
    </Panel>
  );
}
