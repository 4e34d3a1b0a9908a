/**
 * Rows of work that items are divided into when they enter a run. A transaction takes one such chunk: few enough that what it holds in
 * memory is gone before it grows old (what survives costs the collection of garbage most) and that little is lost when a process
 * dies, many enough that its statements do not count.
 */
export const itemsPerChunk = 1000;
