import { textIn } from '@kassenwerk/forms/model';
import { FormView, spoken, type FormInHand } from '@kassenwerk/forms/renderer';
import type { Receipt } from '../api/shapes';
import { day } from '../layout/day';
import { Title } from '../layout/Title';
import { Link } from '../routing/Link';
import { useFund } from '../routing/route';
import { useSession } from '../session/use-session';

interface Props {
  receipt: Receipt;
  form: FormInHand;
  language: string;
}

/** That it has arrived, under which number, and what happens next. */
export function ReceiptView({ receipt, form, language }: Props) {
  const { token } = useSession();
  const { reference, submittedAt, confirmation, answerBy, coSignature } = receipt;
  return (
    <>
      <Title>Ihre Angaben sind angekommen</Title>
      <div className="card">
        <p>
          Ihre Vorgangsnummer: <br />
          <span className="reference">{reference}</span>
        </p>
        <p>Eingegangen am {day(submittedAt)}. Bitte heben Sie die Nummer auf.</p>
        <p lang={spoken(language)}>{textIn(confirmation, language)}</p>
        {answerBy ? <p>Sie hören spätestens am {day(answerBy)} von uns.</p> : null}
      </div>
      {coSignature ? <CoSignatureLink {...coSignature} /> : null}
      <p className="row">
        <button type="button" className="button second" onClick={() => print()}>
          Drucken oder als PDF sichern
        </button>
        {token ? <Link to="/anliegen">Zu meinen Anliegen</Link> : <Link to="/formulare">Zu den Formularen</Link>}
      </p>
      <div className="card">
        <h2>Das haben Sie gesendet</h2>
        <FormView form={form} language={language} mode="summary" />
        <p className="muted">
          Formularfassung {receipt.form.version}, Prüfsumme {receipt.form.hash.slice(0, 16)}
        </p>
      </div>
    </>
  );
}

function CoSignatureLink({ token, expiresAt }: { token: string; expiresAt: string }) {
  const fund = useFund();
  const link = `${location.origin}/portal/${fund}/co-sign#${token}`;
  return (
    <div className="notice">
      <p>
        Es fehlt noch die Zustimmung einer zweiten Person, bis zum {day(expiresAt)}. Bitte geben Sie ihr diesen Link:
      </p>
      <p>
        <a href={link}>{link}</a>
      </p>
    </div>
  );
}
