/** Bounds that keep a hostile or broken file from taking memory or time. A file beyond one of them is refused. */
export interface ReaderLimits {
  maxDepth: number;
  /** Longest text of an element, attribute, comment or anything else between two tags, in characters. */
  maxTokenLength: number;
  maxZipEntries: number;
  maxInflatedBytes: number;
  /** Inflated to packed size; checked once an entry has inflated to `ratioCheckedFromBytes`. */
  maxZipRatio: number;
  ratioCheckedFromBytes: number;
  /** Size of a ZIP that arrives as a stream: its directory stands at the end, so it is held in memory. */
  maxStreamedZipBytes: number;
}

export const DEFAULT_LIMITS: ReaderLimits = {
  // ISO 20022 messages stay below 20 levels.
  maxDepth: 64,
  maxTokenLength: 1_048_576,
  maxZipEntries: 1_000,
  maxInflatedBytes: 4_294_967_296,
  // Account statements pack 20 to 100 times smaller; the format itself can reach 1,032.
  maxZipRatio: 400,
  ratioCheckedFromBytes: 1_048_576,
  maxStreamedZipBytes: 67_108_864,
};
