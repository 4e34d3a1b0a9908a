import { useId, type InputHTMLAttributes } from 'react';

interface Props extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'inputMode' | 'autoCapitalize'
> {
  label: string;
  hint?: string;
  value: string;
  onChange(value: string): void;
}

/** One line to type into, for the pages around signing in. */
export function Entry({ label, hint, value, onChange, ...input }: Props) {
  const id = useId();
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
        id={id}
        required
        value={value}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
    </p>
  );
}
