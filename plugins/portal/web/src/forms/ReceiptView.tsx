import { textIn } from '@kassenwerk/forms/model';
import { FormView, spoken, type FormInHand } from '@kassenwerk/forms/renderer';
import type { Receipt } from '../api/shapes';
import { day } from '../layout/day';
import { Title } from '../layout/Title';
import { Link } from '../routing/Link';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';
import { CoSignatureLink } from './CoSignatureLink';

interface Props {
  receipt: Receipt;
  form: FormInHand;
  language: string;
}

/** That it has arrived, under which number, and what happens next. */
export function ReceiptView({ receipt, form, language }: Props) {
  const { token } = useSession();
  const { forms: words } = useWords();
  const { reference, submittedAt, confirmation, answerBy, coSignature } = receipt;
  return (
    <>
      <Title>{words.received}</Title>
      <div className="card">
        <p>
          {words.reference} <br />
          <span className="reference">{reference}</span>
        </p>
        <p>{words.receivedOn(day(submittedAt))}</p>
        <p lang={spoken(language)}>{textIn(confirmation, language)}</p>
        {answerBy ? <p>{words.answerBy(day(answerBy))}</p> : null}
      </div>
      {coSignature ? <CoSignatureLink {...coSignature} /> : null}
      <p className="row">
        <button type="button" className="button second" onClick={() => print()}>
          {words.printReceipt}
        </button>
        {token ? <Link to="/anliegen">{words.toRequests}</Link> : <Link to="/formulare">{words.toForms}</Link>}
      </p>
      <div className="card">
        <h2>{words.sent}</h2>
        <FormView form={form} language={language} mode="summary" />
        <p className="muted">{words.version(receipt.form.version, receipt.form.hash.slice(0, 16))}</p>
      </div>
    </>
  );
}
