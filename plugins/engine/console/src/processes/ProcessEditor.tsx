import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Page, ProblemNotice, useAskBeforeLeaving, useLanguage, useMay } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Process, ProcessDetail, Step, StepType } from './process-api';
import { hasChanges, processChanges } from './process-changes';
import { ProcessVersions } from './ProcessVersions';
import { PublishDialog } from './PublishDialog';
import { ReviewPanel } from './ReviewPanel';
import type { StepCommand } from './StepCard';
import { StepDialog } from './StepDialog';
import { insertStep, moveStep, newStepId, removeStep, replaceStep } from './step-list';
import { StepSections } from './StepSections';
import { ownerOf, TypeDialog } from './TypeDialog';
import { useProcessWords } from './useProcessWords';
import { useReview } from './useReview';
import { useStepFocus } from './useStepFocus';

interface ProcessEditorProps {
  tenant: string;
  detail: ProcessDetail;
  types: readonly StepType[];
}

type Opened =
  | { kind: 'step'; place: number }
  | { kind: 'type'; place: number; phase: string }
  | { kind: 'new'; place: number; step: Step; type: StepType }
  | { kind: 'publish' };

/** The steps of a process: moved, changed, added and taken away; checked as one goes; published as a new version. */
export function ProcessEditor({ tenant, detail, types }: ProcessEditorProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const mayChange = useMay('publish', 'configurationVersion', { tenant });
  const { definition, revision, versions } = detail;
  const [process, setProcess] = useState<Process>(definition);
  const [opened, open] = useState<Opened>();
  const words = useProcessWords(types);
  const { review, isCurrent, error } = useReview(tenant, process);
  const changes = processChanges(definition, process);
  const isChanged = hasChanges(changes);
  const leaveNow = useAskBeforeLeaving(isChanged);
  const focusOn = useStepFocus();
  const close = () => open(undefined);
  const outline = review?.steps ?? [];
  const waiting = versions.find(({ status, tenant: owner }) => status === 'draft' && owner === tenant);

  const carryOut = (command: StepCommand, place: number) => {
    if (command === 'open') open({ kind: 'step', place });
    else if (command === 'insert') open({ kind: 'type', place: place + 1, phase: process.steps[place]!.phase });
    else {
      setProcess(command === 'remove' ? removeStep(process, place) : moveStep(process, place, command));
      const beside = process.steps[place + 1] ?? process.steps[place - 1];
      focusOn(command === 'remove' ? beside?.id : process.steps[place]!.id, command);
    }
  };
  const begin = (type: StepType, { place, phase }: { place: number; phase: string }) => {
    const step = { id: newStepId(process, type.type), type: type.type, phase, parameters: {} };
    open({ kind: 'new', place, step, type });
  };

  const shownStep = opened?.kind === 'step' ? process.steps[opened.place] : undefined;
  const shownType = shownStep && words.typeOf(shownStep);
  return (
    <Page
      title={process.title[language]}
      description={translate('resources.processes.about')}
      parent={{ to: '/processes', label: translate('resources.processes.name', { smart_count: 2 }) }}
      actions={
        mayChange && (
          <>
            {isChanged && (
              <Button color="inherit" onClick={() => setProcess(definition)}>
                {translate('resources.processes.command.discard')}
              </Button>
            )}
            <Button
              variant="contained"
              disabled={!isChanged || !isCurrent || review === undefined || review.problems.length > 0}
              onClick={() => open({ kind: 'publish' })}
            >
              {translate('resources.processes.command.publish')}
            </Button>
          </>
        )
      }
    >
      {waiting && <Alert severity="info">{translate('resources.processes.waitsForRelease', { ...waiting })}</Alert>}
      {error ? <ProblemNotice error={error} /> : review && <ReviewPanel review={review} />}
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(0, 1fr)' },
        }}
      >
        <StepSections
          process={process}
          review={review}
          changes={changes}
          words={words}
          mayChange={mayChange}
          onCommand={carryOut}
          onAdd={(phase, place) => open({ kind: 'type', phase, place })}
        />
        <ProcessVersions versions={versions} words={words} onTake={mayChange ? setProcess : undefined} />
      </Box>
      {opened?.kind === 'type' && (
        <TypeDialog
          types={types}
          used={new Set(process.steps.map(ownerOf))}
          words={words}
          available={words.itemDataAt(process, outline, opened.place).map(({ value }) => value)}
          onChoose={(type) => begin(type, opened)}
          onClose={close}
        />
      )}
      {opened?.kind === 'new' && (
        <StepDialog
          {...{ tenant, process, outline, words, isNew: true }}
          type={opened.type}
          step={opened.step}
          place={opened.place}
          onApply={(step) => setProcess(insertStep(process, opened.place, step))}
          onClose={close}
        />
      )}
      {opened?.kind === 'step' && shownStep && shownType && (
        <StepDialog
          {...{ tenant, process, outline, words, isNew: false }}
          type={shownType}
          step={shownStep}
          place={opened.place}
          onApply={(step) => setProcess(replaceStep(process, opened.place, step))}
          onClose={close}
        />
      )}
      {opened?.kind === 'publish' && review && (
        <PublishDialog {...{ tenant, process, revision, changes, review, words }} onSaved={leaveNow} onClose={close} />
      )}
    </Page>
  );
}
