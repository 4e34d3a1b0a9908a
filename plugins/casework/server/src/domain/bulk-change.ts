import type { BilingualText } from '@kassenwerk/kernel';
import { priorities, type AnswerChannel, type Priority } from '../contracts/case';
import { rankOf } from './rank';

export type BulkAction =
  | { kind: 'assign'; assignee: string }
  | { kind: 'moveToTeam'; team: string }
  | { kind: 'prioritise'; priority: Priority }
  | { kind: 'followUp'; on: string }
  | {
      kind: 'close';
      reason: string;
      /** The same for all of them but for its variables; without it members only hear that something is new. */
      answer?: { subject: string; body: string } | undefined;
    };

/** What of a case many are changed in at once, and what is put back when it is taken back. */
export interface Changeable {
  id: string;
  status: string;
  assignee: string | null;
  assigneeName: string | null;
  assignedAt: Date | string | null;
  team: string;
  priority: number;
  rank: Date | string;
  followUpOn: string | null;
  closedAt: Date | string | null;
}

export interface BulkSubject extends Changeable {
  receivedAt: Date;
  /** Somebody else who writes in it right now. */
  writtenInBy: string | null;
}

interface Person {
  id: string;
  name: string;
}

const priorityWords: Readonly<Record<Priority, BilingualText>> = {
  now: { de: 'sofort', en: 'now' },
  high: { de: 'hoch', en: 'high' },
  normal: { de: 'normal', en: 'normal' },
  low: { de: 'niedrig', en: 'low' },
};

/** Why nothing happens to a case; null where something does. */
export function problemOf(subject: BulkSubject, action: BulkAction): BilingualText | null {
  const { status, writtenInBy } = subject;
  if (status !== 'open' && status !== 'waiting')
    return { de: 'Der Vorgang ist schon beendet.', en: 'The case has ended.' };
  if (writtenInBy !== null)
    return { de: `${writtenInBy} schreibt gerade darin.`, en: `${writtenInBy} is writing in it.` };
  return isSoAlready(subject, action) ? { de: 'Das ist schon so.', en: 'It is like this already.' } : null;
}

function isSoAlready(subject: BulkSubject, action: BulkAction): boolean {
  switch (action.kind) {
    case 'assign':
      return subject.assignee === action.assignee;
    case 'moveToTeam':
      return subject.team === action.team;
    case 'prioritise':
      return priorities[subject.priority] === action.priority;
    case 'followUp':
      return subject.followUpOn === action.on;
    case 'close':
      return false;
  }
}

const closedWith: Readonly<Record<AnswerChannel, BilingualText>> = {
  portal: { de: 'Wird beendet, mit Antwort im Portal.', en: 'Is closed, with an answer in the portal.' },
  email: { de: 'Wird beendet, mit Antwort per E-Mail.', en: 'Is closed, with an answer by e-mail.' },
  letter: { de: 'Wird beendet, mit Antwort per Brief.', en: 'Is closed, with an answer by letter.' },
};

/** What happens to a case, in a sentence. */
export function changeInWords(action: BulkAction, person: Person | null, channel?: AnswerChannel): BilingualText {
  switch (action.kind) {
    case 'assign':
      return { de: `Geht an ${person?.name ?? ''}.`, en: `Goes to ${person?.name ?? ''}.` };
    case 'moveToTeam':
      return { de: 'Geht an das Team.', en: 'Goes to the team.' };
    case 'prioritise': {
      const { de, en } = priorityWords[action.priority];
      return { de: `Dringlichkeit wird ${de}.`, en: `Priority becomes ${en}.` };
    }
    case 'followUp': {
      const day = action.on.split('-').reverse().join('.');
      return { de: `Liegt bis zum ${day}.`, en: `Is laid aside until ${action.on}.` };
    }
    case 'close':
      return channel ? closedWith[channel] : { de: 'Wird beendet.', en: 'Is closed.' };
  }
}

/** What is put back when the change is taken back, and nothing else of the case. */
export const asItWas = (subject: Changeable): Changeable => {
  const { id, status, assignee, assigneeName, assignedAt, team, priority, rank, followUpOn, closedAt } = subject;
  return { id, status, assignee, assigneeName, assignedAt, team, priority, rank, followUpOn, closedAt };
};

/** The case as it is afterwards. */
export function changedBy(
  subject: BulkSubject,
  action: BulkAction,
  { person, now }: { person: Person | null; now: Date },
): Changeable {
  const { receivedAt } = subject;
  const before = asItWas(subject);
  switch (action.kind) {
    case 'assign':
      return { ...before, assignee: person!.id, assigneeName: person!.name, assignedAt: now };
    case 'moveToTeam':
      return { ...before, team: action.team, assignee: null, assigneeName: null, assignedAt: null };
    case 'prioritise':
      return {
        ...before,
        priority: priorities.indexOf(action.priority),
        rank: rankOf(action.priority, receivedAt),
      };
    case 'followUp':
      return { ...before, status: 'waiting', followUpOn: action.on };
    case 'close':
      return { ...before, status: 'closed', closedAt: now, followUpOn: null };
  }
}

/** Under which name it stands in the time line. */
export const eventOf = {
  assign: 'assigned',
  moveToTeam: 'assigned',
  prioritise: 'routed',
  followUp: 'followUp',
  close: 'closed',
} as const;
