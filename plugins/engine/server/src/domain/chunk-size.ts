/**
 * Rows of work that items are divided into when they enter a run. A transaction takes one such chunk: few enough that three workers can
 * hold theirs in memory and that little is lost when a process dies, many enough that the cost of its statements does not count.
 */
export const itemsPerChunk = 1000;
