/** Composition root. Everything lives in plugins; config/plugins.ts lists them. */
export default {};
