/** What two people are asked to sign. */
export interface ReleaseView {
  basis: { sums: Record<string, number>; items: { status: string; stage: number; count: number }[] };
  hash: string;
  signatures: { by: string; name?: string; at: string }[];
  needed: number;
}
