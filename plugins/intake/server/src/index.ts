/** One door for every channel: what comes in is kept, read, sorted and becomes a case. */
export default {};
