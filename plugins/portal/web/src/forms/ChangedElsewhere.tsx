import { useWords } from '../words/language';

interface Props {
  isBusy: boolean;
  onOverwrite(): void;
  onReload(): void;
}

/** Two windows or devices went on with the same draft: whoever comes second decides which answers stay. */
export function ChangedElsewhere({ isBusy, onOverwrite, onReload }: Props) {
  const { forms: words } = useWords();
  return (
    <div className="notice">
      <p>{words.changedElsewhere}</p>
      <p className="row">
        <button type="button" className="button" disabled={isBusy} onClick={onOverwrite}>
          {words.mine}
        </button>
        <button type="button" className="button second" disabled={isBusy} onClick={onReload}>
          {words.theirs}
        </button>
      </p>
    </div>
  );
}
