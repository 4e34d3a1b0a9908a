/** First lines of every page: generated pages are not edited by hand. */
export const heading = (title, introduction) => `<!-- Written by scripts/docs-reference.mjs; do not edit. -->

# ${title}

${introduction}
`;

const cell = (value) =>
  String(value ?? '')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replace(/\s*\n\s*/g, ' ');

export function table(columns, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

export const code = (text) => (text === undefined || text === '' ? '' : `\`${text}\``);
export const codes = (list) => (list ?? []).map(code).join(', ');
