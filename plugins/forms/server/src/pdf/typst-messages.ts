/** What the server asks of the process that sets pages, and what it hears back. */
export interface TypesetOrder {
  /** Name of a file in `layouts/`. */
  layout: string;
  /** JSON that the layout reads. */
  data: string;
  /** Seconds since 1970; stands in the file, so that the same order gives the same bytes. */
  createdAt: number;
}

export type TypesetAnswer = { pdf: Uint8Array } | { problem: string } | { missing: string };
