import type { Text } from './definition';

/** Why a process definition is refused. All problems are listed at once, so that an author fixes them in one go. */
export interface Problem {
  code: ProblemCode;
  /** Missing for problems of the definition as a whole. */
  step?: string;
  message: Text;
}

export type ProblemCode =
  | 'malformed'
  | 'duplicateStep'
  | 'unknownPhase'
  | 'unknownType'
  | 'parameters'
  | 'unknownStep'
  | 'laterStep'
  | 'unknownOutcome'
  | 'itemCondition'
  | 'missingInput'
  | 'unknownTopic'
  | 'unreachable'
  | 'wrongProcess'
  | 'nothingLeft';

export function problem(code: ProblemCode, step: string | undefined, de: string, en: string): Problem {
  const prefix = step === undefined ? { de: '', en: '' } : { de: `Schritt „${step}“: `, en: `Step "${step}": ` };
  return { code, step, message: { de: prefix.de + de, en: prefix.en + en } };
}

/** One sentence for the person who wanted to publish or start. */
export function problemSentence(key: string, problems: readonly Problem[]): Text {
  const list = (language: 'de' | 'en') =>
    problems.map(({ message }, index) => `${index + 1}. ${message[language]}`).join(' ');
  return {
    de: `Der Prozess „${key}“ wird so nicht angenommen. ${list('de')}`,
    en: `The process "${key}" is not accepted as it is. ${list('en')}`,
  };
}
