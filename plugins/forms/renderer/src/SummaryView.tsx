import { Fragment } from 'react';
import { fieldTypeOf, textIn, type Field, type Group, type Page } from '@kassenwerk/forms/model';
import { useHost } from './host';
import type { FormInHand } from './state/use-form';

interface Props {
  form: Pick<FormInHand, 'compiled' | 'evaluation'>;
  /** Without it nothing can be changed any more. */
  onChange?: ((page: string) => void) | undefined;
}

/** All answers in words, page by page. */
export function SummaryView({ form, onChange }: Props) {
  const { words, language } = useHost();
  const { pages } = form.compiled.definition;
  const visible = new Set(form.evaluation.pages.filter((page) => page.visible).map(({ id }) => id));
  return (
    <>
      {pages
        .filter(({ id }) => visible.has(id))
        .map((page) => (
          <section key={page.id} className="kwf-answers">
            <h3>{textIn(page.title, language)}</h3>
            {onChange ? (
              <button
                type="button"
                className="kwf-link"
                aria-label={words.changePage(textIn(page.title, language))}
                onClick={() => onChange(page.id)}
              >
                {words.change}
              </button>
            ) : null}
            <PageAnswers form={form} page={page} />
          </section>
        ))}
    </>
  );
}

function PageAnswers({ form, page }: Pick<Props, 'form'> & { page: Page }) {
  return (
    <dl>
      {page.groups.map((group) => (
        <GroupAnswers key={group.id} form={form} group={group} at="" />
      ))}
    </dl>
  );
}

function GroupAnswers({ form, group, at }: Pick<Props, 'form'> & { group: Group; at: string }) {
  const { language } = useHost();
  const state = form.evaluation.groups.get(at + group.id);
  if (!state?.visible) return null;
  if (!group.repeat || !('rows' in state)) return <Answers form={form} group={group} at={at} />;
  const item = textIn(group.repeat.item, language);
  return (
    <>
      {Array.from({ length: state.rows }, (_row, index) => (
        <Fragment key={index}>
          <div className="kwf-answer-row">
            <dt>
              {item} {index + 1}
            </dt>
            <dd />
          </div>
          <Answers form={form} group={group} at={`${at}${group.id}.${index}.`} />
        </Fragment>
      ))}
    </>
  );
}

function Answers({ form, group, at }: Pick<Props, 'form'> & { group: Group; at: string }) {
  return (
    <>
      {group.fields.map((field) => (
        <Answer key={field.id} form={form} field={field} path={at + field.id} />
      ))}
      {group.groups?.map((one) => (
        <GroupAnswers key={one.id} form={form} group={one} at={at} />
      ))}
    </>
  );
}

function Answer({ form, field, path }: Pick<Props, 'form'> & { field: Field; path: string }) {
  const { words, language } = useHost();
  const state = form.evaluation.fields.get(path);
  const isHidden = field.type === 'information' || (field.type === 'computed' && field.hidden);
  if (!state?.visible || isHidden) return null;
  return (
    <div>
      <dt>{textIn(field.label, language)}</dt>
      <dd>
        {state.value === undefined ? (
          <span className="kwf-none">{words.notAnswered}</span>
        ) : (
          fieldTypeOf(field).show(state.value, field, language)
        )}
      </dd>
    </div>
  );
}
