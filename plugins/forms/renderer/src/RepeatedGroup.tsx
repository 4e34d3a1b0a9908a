import { useEffect, useRef, useState, type ReactNode } from 'react';
import { textIn, type Group, type GroupState, type Repetition } from '@kassenwerk/forms/model';
import { elementId, useHost } from './host';
import type { PageInHand } from './page-in-hand';
import { RowView } from './RowView';
import { useRows } from './state/use-rows';

interface Props {
  group: Group;
  repeat: Repetition;
  at: string;
  page: PageInHand;
  /** What stands in a row, given what its paths begin with: `children.0.` */
  children(row: string): ReactNode;
}

/** Rows of the same questions: what is filled in shrinks to one line, what is new or wrong stands open. */
export function RepeatedGroup({ group, repeat, at, page, children }: Props) {
  const { words, language, prefix } = useHost();
  const path = at + group.id;
  const { form, errors } = page;
  const { rows: count = 0, canAdd, canRemove } = form.evaluation.groups.get(path) as GroupState;
  const rows = useRows(count, (index) => isTouched(page, `${path}.${index}`, group));
  const [said, setSaid] = useState('');
  const added = useRef<number | undefined>(undefined);
  const addButton = useRef<HTMLButtonElement>(null);
  const nameOf = (index: number) => `${textIn(repeat.item, language)} ${index + 1}`;
  useEffect(() => {
    if (added.current === undefined) return;
    document.getElementById(`${elementId(prefix, `${path}.${added.current}`)}-title`)?.focus();
    added.current = undefined;
  });
  const add = () => {
    rows.add();
    form.addRow(path, count);
    added.current = count;
    setSaid(words.rowAdded(nameOf(count)));
  };
  const remove = (index: number) => {
    rows.remove(index);
    form.removeRow(path, index);
    setSaid(words.rowRemoved(nameOf(index)));
    addButton.current?.focus();
  };
  const error = errors.get(path);
  return (
    <div className="kwf-rows">
      {error ? (
        <p className="kwf-error" id={elementId(prefix, path)} tabIndex={-1}>
          {textIn(error.message, language)}
        </p>
      ) : null}
      {count === 0 ? <p className="kwf-empty">{words.noRows}</p> : null}
      {rows.all.slice(0, count).map(({ key, isOpen }, index) => (
        <RowView
          key={key}
          {...{ group, repeat, page, isOpen }}
          path={`${path}.${index}`}
          name={nameOf(index)}
          onToggle={(open) => rows.open(index, open)}
          {...(canRemove ? { onRemove: () => remove(index) } : {})}
        >
          {children(`${path}.${index}.`)}
        </RowView>
      ))}
      <button ref={addButton} type="button" className="kwf-button kwf-second" disabled={!canAdd} onClick={add}>
        {words.addRow(textIn(repeat.item, language))}
      </button>
      <p className="kwf-unseen" role="status">
        {said}
      </p>
    </div>
  );
}

/** A row that a draft or a copy brought along, as against one that is there because the group needs one. */
const isTouched = ({ form }: PageInHand, path: string, group: Group): boolean =>
  group.fields.some(({ id }) => form.evaluation.fields.get(`${path}.${id}`)?.given !== undefined);
