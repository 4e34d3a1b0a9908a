import { textIn, type Page } from '@kassenwerk/forms/model';
import { GroupView } from './GroupView';
import { useHost } from './host';
import type { PageInHand } from './page-in-hand';

/** One page of a form, without its title and buttons. */
export function FormPage({ page, inHand }: { page: Page; inHand: PageInHand }) {
  const { language } = useHost();
  return (
    <>
      {page.intro ? <p className="kwf-intro">{textIn(page.intro, language)}</p> : null}
      {page.groups.map((group) => (
        <GroupView key={group.id} group={group} at="" page={inHand} />
      ))}
    </>
  );
}
