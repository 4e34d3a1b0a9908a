import { textIn, type Group } from '@kassenwerk/forms/model';
import { FieldView } from './FieldView';
import { useHost } from './host';
import { RepeatedGroup } from './RepeatedGroup';
import type { PageInHand } from './page-in-hand';

interface Props {
  group: Group;
  /** `children.0.`, empty on the page itself. */
  at: string;
  page: PageInHand;
}

/** Fields that belong together, and the groups that come after them. */
export function GroupView({ group, at, page }: Props) {
  const { language, prefix } = useHost();
  const { form } = page;
  if (!form.evaluation.groups.get(at + group.id)?.visible) return null;
  const isNested = at !== '';
  const intro = group.intro ? <p className="kwf-intro">{textIn(group.intro, language)}</p> : null;
  const contents = group.repeat ? (
    <RepeatedGroup group={group} repeat={group.repeat} at={at} page={page}>
      {(row) => <GroupContents group={group} at={row} page={page} />}
    </RepeatedGroup>
  ) : (
    <GroupContents group={group} at={at} page={page} />
  );
  if (!group.title)
    return (
      <div className="kwf-group">
        {intro}
        {contents}
      </div>
    );
  const titleId = `${prefix}-${at.replaceAll('.', '-')}${group.id}-title`;
  const Title = isNested ? 'h4' : 'h3';
  return (
    <section className="kwf-group" aria-labelledby={titleId}>
      <Title id={titleId}>{textIn(group.title, language)}</Title>
      {intro}
      {contents}
    </section>
  );
}

function GroupContents({ group, at, page }: Props) {
  const { form, errors, warnings, onLeave } = page;
  return (
    <div className="kwf-fields">
      {group.fields.map((field) => {
        const path = at + field.id;
        const state = form.evaluation.fields.get(path);
        return state ? (
          <FieldView
            key={path}
            field={field}
            state={state}
            error={errors.get(path)}
            warning={warnings.get(path)}
            onChange={form.setAnswer}
            onLeave={onLeave}
          />
        ) : null;
      })}
      {group.groups?.map((one) => (
        <GroupView key={one.id} group={one} at={at} page={page} />
      ))}
    </div>
  );
}
