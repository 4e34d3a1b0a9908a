interface Props {
  isBusy: boolean;
  onOverwrite(): void;
  onReload(): void;
}

/** Two windows or devices went on with the same draft: whoever comes second decides which answers stay. */
export function ChangedElsewhere({ isBusy, onOverwrite, onReload }: Props) {
  return (
    <div className="notice">
      <p>Was Sie hier eingegeben haben, ist noch da. Womit möchten Sie weitermachen?</p>
      <p className="row">
        <button type="button" className="button" disabled={isBusy} onClick={onOverwrite}>
          Mit diesen Angaben
        </button>
        <button type="button" className="button second" disabled={isBusy} onClick={onReload}>
          Mit den anderen Angaben
        </button>
      </p>
    </div>
  );
}
