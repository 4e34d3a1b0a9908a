import type { SignatureField } from '@kassenwerk/forms/model';
import { useHost } from '../host';
import { partsOf, textOf, type FieldProps } from './field-props';
import { SignaturePad } from './SignaturePad';

/** The typed name is the signature, so that a keyboard is enough; a drawing may be added. */
export function SignatureInput({ id, given, aria, disabled, onChange }: FieldProps<SignatureField>) {
  const { words } = useHost();
  const { name, strokes = [] } = partsOf(given) as { name?: unknown; strokes?: number[][] };
  const change = (changed: { name: string; strokes: number[][] }) => {
    const isEmpty = !changed.name && changed.strokes.length === 0;
    const drawn = changed.strokes.length > 0 ? { strokes: changed.strokes } : {};
    onChange(isEmpty ? undefined : { name: changed.name, ...drawn });
  };
  const describedBy = [`${id}-how`, aria['aria-describedby']].filter(Boolean).join(' ');
  return (
    <div className="kwf-parts">
      <span className="kwf-part kwf-part-full">
        <label htmlFor={id}>{words.name}</label>
        <small id={`${id}-how`}>{words.nameSigns}</small>
        <input
          {...aria}
          aria-describedby={describedBy}
          id={id}
          className="kwf-input"
          autoComplete="name"
          value={textOf(name)}
          disabled={disabled}
          onChange={(event) => change({ name: event.target.value, strokes })}
        />
      </span>
      <SignaturePad
        strokes={strokes}
        disabled={disabled}
        onChange={(drawn) => change({ name: textOf(name), strokes: drawn })}
      />
    </div>
  );
}
