import { FillInLink } from './fill-in/FillInLink';
import { MemberSubmissionsLink } from './submissions/MemberSubmissionsLink';

/** What the page of a member offers about forms. */
export function MemberActions() {
  return (
    <>
      <FillInLink />
      <MemberSubmissionsLink />
    </>
  );
}
