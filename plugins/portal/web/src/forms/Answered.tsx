export interface AnsweredPage {
  id: string;
  title: string;
  lines: readonly { path: string; label: string; shown: string }[];
}

/** Answers in words, as the server puts them. */
export function Answered({ pages }: { pages: readonly AnsweredPage[] }) {
  return (
    <>
      {pages
        .filter(({ lines }) => lines.length > 0)
        .map(({ id, title, lines }) => (
          <section key={id}>
            <h3>{title}</h3>
            <dl className="facts">
              {lines.map(({ path, label, shown }) => (
                <div key={path}>
                  <dt>{label}</dt>
                  <dd>{shown}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </>
  );
}
