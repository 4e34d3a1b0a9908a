import { Title } from '../layout/Title';
import { Link } from '../routing/Link';
import { goTo, useFund } from '../routing/route';
import { useWords } from '../words/language';
import { SignInForm } from './SignInForm';

interface Props {
  /** Where to go on, when somebody came to a page that needs a sign-in. */
  then?: string;
  /** Instead of going anywhere. */
  onSignedIn?: () => void;
}

export function SignInPage({ then = '/', onSignedIn }: Props) {
  const fund = useFund();
  const { signIn: words } = useWords();
  return (
    <>
      <Title>{words.title}</Title>
      <div className="card">
        <SignInForm onSignedIn={onSignedIn ?? (() => goTo(fund, then))} />
        <p>
          <Link to="/kennwort-vergessen">{words.forgotten}</Link>
        </p>
      </div>
      <div className="card">
        <h2>{words.firstTime}</h2>
        <p>
          {words.letter} <Link to="/aktivieren">{words.activate}</Link>
        </p>
        <p>
          {words.without} <Link to="/formulare">{words.seeForms}</Link>
        </p>
      </div>
    </>
  );
}
