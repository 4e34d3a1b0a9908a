import {
  reviewForm,
  untestedBranches,
  type CompiledForm,
  type FormDefinition,
  type FormProblem,
} from '@kassenwerk/forms/model';
import { checkForm } from '@kassenwerk/forms/model/schema';
import { useSettled } from '@kassenwerk/kernel/console';
import { useMemo, useRef } from 'react';
import { testPersons } from '../preview/test-persons';
import { trialOf } from '../preview/trial';

export interface Checks {
  /** The form as it can be filled in: the last version of it that was sound. */
  form: CompiledForm | undefined;
  problems: readonly FormProblem[];
  /** Nothing keeps it from being released. */
  isSound: boolean;
  /** Conditions that no test person has seen both ways. */
  untested: ReturnType<typeof untestedBranches>;
}

/** Everything that is looked at on the way to a release; follows when somebody stops typing. */
export function useChecks(definition: FormDefinition): Checks {
  const settled = useSettled(definition);
  const lastSound = useRef<CompiledForm | undefined>(undefined);
  return useMemo(() => {
    const { form, problems: found } = checkForm(settled);
    const problems = form ? [...found, ...reviewForm(form)] : found;
    if (form) lastSound.current = form;
    return {
      form: form ?? lastSound.current,
      problems,
      isSound: form !== undefined && problems.every(({ severity }) => severity !== 'error'),
      untested: form ? branchesNobodySaw(form) : [],
    };
  }, [settled]);
}

function branchesNobodySaw(form: CompiledForm): ReturnType<typeof untestedBranches> {
  const [{ today } = { today: '2026-01-01' }] = testPersons;
  return untestedBranches(
    form,
    testPersons.map((person) => trialOf(form.definition, person)),
    { today },
  );
}
