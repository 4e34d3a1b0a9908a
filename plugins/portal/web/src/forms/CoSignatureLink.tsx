import { day } from '../layout/day';
import { useFund } from '../routing/route';
import { useWords } from '../words/language';

/** For the second person; whoever submitted the form passes it on. */
export function CoSignatureLink({ token, expiresAt }: { token: string; expiresAt: string }) {
  const fund = useFund();
  const { forms: words } = useWords();
  const link = `${location.origin}/portal/${fund}/co-sign#${token}`;
  return (
    <div className="notice">
      <p>{words.askSecond(day(expiresAt))}</p>
      <p>
        <a href={link}>{link}</a>
      </p>
    </div>
  );
}
