import { readXml } from '../read-xml';

/** Formats of Excel itself that show a number as a day or a time. */
const builtInDays = [14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57];

/** Which styles show a number as a day: spreadsheets store days as numbers. */
export function dayStyles(xml: string): ReadonlySet<number> {
  const days = new Set(builtInDays);
  const styles: number[] = [];
  let isInCells = false;
  readXml(xml, {
    open(name, { numFmtId, formatCode = '' }) {
      if (name === 'numFmt' && showsDay(formatCode)) days.add(Number(numFmtId));
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells) styles.push(Number(numFmtId));
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return new Set(styles.flatMap((format, style) => (days.has(format) ? [style] : [])));
}

const showsDay = (format: string): boolean => /[dy]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
