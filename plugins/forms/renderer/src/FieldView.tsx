import { memo, type ReactNode } from 'react';
import { textIn, type Field, type FieldState, type FormError } from '@kassenwerk/forms/model';
import { viewOf } from './fields';
import type { ControlAria } from './fields/field-props';
import { Information } from './fields/Information';
import { elementId, useHost } from './host';

interface Props {
  field: Field;
  /** The same object while nothing about the field has changed, which is what makes typing quick. */
  state: FieldState;
  /** Set once the error is to be shown. */
  error?: FormError | undefined;
  warning?: FormError | undefined;
  onChange(path: string, given: unknown): void;
  onLeave(path: string): void;
}

/** One question with its label, help and error, all linked with the control. */
export const FieldView = memo(function FieldView({ field, state, error, warning, onChange, onLeave }: Props) {
  const { language, prefix } = useHost();
  if (!state.visible || (field.type === 'computed' && field.hidden)) return null;
  if (field.type === 'information') return <Information field={field} />;
  const { path } = state;
  const id = elementId(prefix, path);
  const notes = notesOf(field, { id, error, warning });
  const describedBy = notes.map((note) => note.id).join(' ');
  const isRequired = state.required && field.type !== 'computed';
  const aria: ControlAria = {
    ...(isRequired ? { 'aria-required': true } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
  };
  const { Input, frame } = viewOf(field);
  const input = (
    <Input
      {...{ field, path, id, aria }}
      given={state.given}
      value={state.value}
      disabled={field.fixed === true}
      onChange={(given) => onChange(path, given)}
    />
  );
  return (
    <div
      data-field={field.id}
      className={['kwf-field', `kwf-${field.width ?? 'full'}`, error ? 'kwf-invalid' : ''].join(' ').trim()}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || onLeave(path)}
    >
      <Frame
        {...{ frame, id, notes }}
        label={textIn(field.label, language)}
        optional={!isRequired && isAnswerable(field)}
      >
        {input}
      </Frame>
    </div>
  );
});

const isAnswerable = ({ type, fixed }: Field): boolean => type !== 'computed' && fixed !== true;

interface Note {
  id: string;
  kind: 'help' | 'fixed' | 'error' | 'warning';
  text: FormError['message'] | undefined;
}

function notesOf(field: Field, { id, error, warning }: { id: string } & Pick<Props, 'error' | 'warning'>): Note[] {
  const notes: Note[] = [];
  if (field.help) notes.push({ id: `${id}-help`, kind: 'help', text: field.help });
  if (field.fixed) notes.push({ id: `${id}-fixed`, kind: 'fixed', text: undefined });
  if (warning && !error) notes.push({ id: `${id}-warning`, kind: 'warning', text: warning.message });
  if (error) notes.push({ id: `${id}-error`, kind: 'error', text: error.message });
  return notes;
}

interface FrameProps {
  frame: 'label' | 'fieldset';
  id: string;
  label: string;
  optional: boolean;
  notes: readonly Note[];
  children: ReactNode;
}

function Frame({ frame, id, label, optional, notes, children }: FrameProps) {
  const { words } = useHost();
  const title = (
    <>
      {label} {optional ? <span className="kwf-optional">{words.optional}</span> : null}
    </>
  );
  const shown = notes.map((note) => <NoteText key={note.id} note={note} />);
  if (frame === 'label')
    return (
      <>
        <label className="kwf-label" htmlFor={id}>
          {title}
        </label>
        {shown}
        {children}
      </>
    );
  return (
    <fieldset aria-describedby={notes.map((note) => note.id).join(' ') || undefined}>
      <legend className="kwf-label">{title}</legend>
      {shown}
      {children}
    </fieldset>
  );
}

function NoteText({ note }: { note: Note }) {
  const { words, language } = useHost();
  const text = note.text ? textIn(note.text, language) : words.fixed;
  return (
    <p id={note.id} className={`kwf-${note.kind}`}>
      {note.kind === 'error' ? <span className="kwf-unseen">{words.error} </span> : null}
      {text}
    </p>
  );
}
