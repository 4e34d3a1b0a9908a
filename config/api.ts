/** Answers of the generated REST: unknown parameters are an error, so a misspelt filter never means "no filter". */
export default {
  rest: { defaultLimit: 25, maxLimit: 500, withCount: true, strictParams: true },
  documents: { strictParams: true },
};
