import { useEffect, useId, useRef, type InputHTMLAttributes } from 'react';

interface Props extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'inputMode' | 'autoCapitalize' | 'maxLength'
> {
  label: string;
  hint?: string;
  /** Takes the focus when it appears. */
  isFocused?: boolean;
  value: string;
  onChange(value: string): void;
}

/** One line to type into, for the pages around signing in. */
export function Entry({ label, hint, isFocused = false, value, onChange, ...input }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFocused) box.current?.focus();
  }, [isFocused]);
  return (
    <p className="entry">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <input
        {...input}
        ref={box}
        id={id}
        required
        value={value}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
    </p>
  );
}
