/** Tables as texts in the cells of a spreadsheet, and back. */
export { fileProblem } from './file-problems';
export type { FileProblem, FileProblemCode } from './file-problems';
export { addressOf, sheetNames } from './sheet';
export type { FoundSheet, Sheet, SheetCell } from './sheet';
export { sheetsOfTable } from './sheets-of-table';
export { tableFromSheets, tableKeyIn } from './table-from-sheets';
