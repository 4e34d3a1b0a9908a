import { Title } from '../layout/Title';
import { Link } from '../routing/Link';
import { goTo, useFund } from '../routing/route';
import { SignInForm } from './SignInForm';

interface Props {
  /** Where to go on, when somebody came to a page that needs a sign-in. */
  then?: string;
  /** Instead of going anywhere. */
  onSignedIn?: () => void;
}

export function SignInPage({ then = '/', onSignedIn }: Props) {
  const fund = useFund();
  return (
    <>
      <Title>Anmelden</Title>
      <div className="card">
        <SignInForm onSignedIn={onSignedIn ?? (() => goTo(fund, then))} />
        <p>
          <Link to="/kennwort-vergessen">Kennwort vergessen?</Link>
        </p>
      </div>
      <div className="card">
        <h2>Zum ersten Mal hier?</h2>
        <p>
          Sie haben von uns einen Brief mit einem Code bekommen. <Link to="/aktivieren">Zugang freischalten</Link>
        </p>
        <p>
          Einige Anliegen gehen auch ohne Anmeldung: <Link to="/formulare">Formulare ansehen</Link>
        </p>
      </div>
    </>
  );
}
