import { useEffect, useRef } from 'react';
import { textIn, type CompiledForm, type FormError } from '@kassenwerk/forms/model';
import { elementId, useHost } from './host';
import { idAt } from './state/errors';

interface Props {
  compiled: CompiledForm;
  errors: readonly FormError[];
  /** Grows with each attempt to go on, so that the summary takes the focus again. */
  attempt: number;
  onGo(path: string): void;
}

/** All that is wrong in one place, with links to the fields. Takes the focus when it appears. */
export function ErrorSummary({ compiled, errors, attempt, onGo }: Props) {
  const { words, language, prefix } = useHost();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  const labelOf = (path: string) => {
    const field = compiled.fields.get(idAt(path))?.field;
    return field ? `${textIn(field.label, language)}: ` : '';
  };
  return (
    <div ref={box} className="kwf-error-summary" tabIndex={-1} role="group" aria-labelledby={`${prefix}-errors`}>
      <h3 id={`${prefix}-errors`}>{words.errorTitle(errors.length)}</h3>
      <ul>
        {errors.map(({ path, code, rule, message }) => (
          <li key={`${path} ${code} ${rule ?? ''}`}>
            <a
              href={`#${elementId(prefix, path)}`}
              onClick={(event) => {
                event.preventDefault();
                onGo(path);
              }}
            >
              {labelOf(path)}
              {textIn(message, language)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
