/** Figures and aims of a measurement as text for people. */
export function resultTable(title, { figures, aims }) {
  const width = Math.max(...Object.keys(figures).map((name) => name.length)) + 2;
  return [
    title,
    '',
    ...Object.entries(figures).map(([name, value]) => `  ${name.padEnd(width)}${shown(value).padStart(14)}`),
    '',
    ...aims.map(aimLine),
  ].join('\n');
}

export const shown = (value) => (typeof value === 'number' ? value.toLocaleString('en-GB') : String(value));

const aimLine = ({ name, value, aim, holds }) =>
  `  ${holds ? 'holds ' : 'MISSED'}  ${name}: ${shown(value)} (aim ${shown(aim)})`;
