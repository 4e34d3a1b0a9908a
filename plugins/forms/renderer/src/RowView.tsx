import type { ReactNode } from 'react';
import { fieldTypeOf, type Group, type Repetition } from '@kassenwerk/forms/model';
import { elementId, useHost } from './host';
import type { PageInHand } from './page-in-hand';

interface Props {
  group: Group;
  repeat: Repetition;
  /** `children.0` */
  path: string;
  name: string;
  page: PageInHand;
  isOpen: boolean;
  onToggle(open: boolean): void;
  onRemove?(): void;
  children: ReactNode;
}

/** One repetition: a fieldset while it is open, else a line with what matters. A row with an error that is shown cannot hide it. */
export function RowView({ group, repeat, path, name, page, isOpen, onToggle, onRemove, children }: Props) {
  const { words, language, prefix } = useHost();
  const { fields } = page.form.evaluation;
  const isWrong = [...page.errors.keys()].some((one) => one.startsWith(`${path}.`));
  const toggle = (open: boolean) => {
    onToggle(open);
    requestAnimationFrame(() => document.getElementById(titleId)?.focus());
  };
  const titleId = `${elementId(prefix, path)}-title`;
  const removeButton = onRemove ? (
    <button type="button" className="kwf-link" onClick={onRemove}>
      {words.removeRow(name)}
    </button>
  ) : null;
  if (isOpen || isWrong)
    return (
      <fieldset className="kwf-row kwf-open">
        <legend id={titleId} tabIndex={-1}>
          {name}
        </legend>
        {children}
        <span className="kwf-row-actions">
          <button type="button" className="kwf-button kwf-second" disabled={isWrong} onClick={() => toggle(false)}>
            {words.rowDone} <span className="kwf-unseen">({name})</span>
          </button>
          {removeButton}
        </span>
      </fieldset>
    );
  const shown = (repeat.summary ?? []).flatMap((id) => {
    const field = group.fields.find((one) => one.id === id);
    const state = fields.get(`${path}.${id}`);
    return field && state?.value !== undefined ? [fieldTypeOf(field).show(state.value, field, language)] : [];
  });
  const isIncomplete = [...fields.values()].some((state) => state.path.startsWith(`${path}.`) && state.error);
  return (
    <div className="kwf-row">
      <span className="kwf-row-title" id={titleId} tabIndex={-1}>
        <strong>{name}</strong>
        {shown.length > 0 ? `: ${shown.join(', ')}` : ''}
        {isIncomplete ? <em> – {words.incomplete}</em> : null}
      </span>
      <span className="kwf-row-actions">
        <button type="button" className="kwf-link" onClick={() => toggle(true)}>
          {words.editRow(name)}
        </button>
        {removeButton}
      </span>
    </div>
  );
}
