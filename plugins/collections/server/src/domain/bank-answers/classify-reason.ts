import type { BilingualText, CivilDate } from '@kassenwerk/kernel';
import type { Answer, TableInHand } from '@kassenwerk/rulebook';
import { labelOf, optionsOf, type InputColumn, type Outputs } from '@kassenwerk/rulebook/model';
import type { Reaction } from './reaction';

/** The decision table `return-reason` as booking asks it. */
export type ReasonTable = Pick<TableInHand, 'definition' | 'decide' | 'answer'>;

export interface FailedPayment {
  code: string | null;
  kind: 'return' | 'reject';
  amountCents: number;
  /** The day that counts for rows with a beginning or an end. */
  on: CivilDate;
  /** Earlier returns and rejections of the same receivable, oldest first. */
  earlierReasons: readonly (string | null)[];
}

export interface ReasonDecision extends Reaction {
  title: BilingualText;
  /** Earliest new collection in TARGET days after the return; null when there is none. */
  retryInTargetDays: number | null;
  /** Which row of which version said so, and why. */
  decision: Answer['source'] & { sentence: BilingualText };
}

const unknownTitle: BilingualText = { de: 'Unbekannter Rückgabegrund', en: 'Unknown return reason' };

/** What the table answers when it has no row: a person decides, and nothing is collected meanwhile. */
const undecided: Reaction = {
  class: 'unknown',
  action: 'clarify',
  mandateState: 'onHold',
  task: {
    kind: 'returnReason',
    title: {
      de: 'Rückgabegrund klären: Die Entscheidungstabelle sagt dazu nichts',
      en: 'Clarify the return reason: the decision table does not cover it',
    },
    dueInDays: 5,
  },
  isFeeChargeable: false,
};

/**
 * What follows from a return or rejection. Every earlier failure that allowed a retry uses one up, whatever its code:
 * German banks write MS03 for most reasons, so a second MS03 may well be the second lack of funds.
 */
export function classifyReason(table: ReasonTable, failed: FailedPayment): ReasonDecision {
  const column = table.definition.inputs.find(({ id }) => id === 'code');
  const known = new Set(column ? optionsOf(column).map(({ value }) => value) : []);
  const inputFor = (code: string | null, attempts: number) => ({
    code: code !== null && known.has(code) ? code : null,
    attempts,
    kind: failed.kind,
    amountCents: failed.amountCents,
  });
  const usesUp = (code: string | null) =>
    table.decide(inputFor(code, 0), failed.on).outputs?.['action'] === 'collectAgain';
  const attempts = failed.earlierReasons.filter(usesUp).length;
  const { decision, explanation, source } = table.answer(inputFor(failed.code, attempts), failed.on);
  return {
    ...(decision.outputs ? reactionOf(decision.outputs, table) : { ...undecided, retryInTargetDays: null }),
    title: titleOf(failed.code, known.has(failed.code ?? '') ? column : undefined),
    decision: { ...source, sentence: explanation },
  };
}

/** Labels of codes begin with the code, because people look for it; beside the code that would be twice. */
function titleOf(code: string | null, column: InputColumn | undefined): BilingualText {
  if (code === null || !column) return unknownTitle;
  const { de, en } = labelOf(column, code);
  const short = (label: string) => (label.startsWith(`${code} `) ? label.slice(code.length + 1) : label);
  return { de: short(de), en: short(en) };
}

function reactionOf(said: Outputs, { definition }: ReasonTable): Reaction & Pick<ReasonDecision, 'retryInTargetDays'> {
  // The table's use is declared: versions with other columns or values are not released.
  const { class: reasonClass, action, mandateState, isFeeChargeable } = said as unknown as Reaction;
  const task = String(said['task']);
  const retryDays = Number(said['retryDays']);
  return {
    class: reasonClass,
    action,
    mandateState,
    isFeeChargeable,
    task:
      task === 'none'
        ? null
        : {
            kind: task,
            title: labelOf(
              definition.outputs.find(({ id }) => id === 'task')!,
              task,
            ),
            dueInDays: Number(said['taskDays']),
          },
    retryInTargetDays: action === 'collectAgain' ? retryDays : null,
  };
}
