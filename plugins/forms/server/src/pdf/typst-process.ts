import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { displayable, undisplayable, withoutContent } from './displayable';
import type { TypesetAnswer, TypesetOrder } from './typst-messages';

/** A process of its own: it can be ended when a page never gets done, and its memory goes with it. It has no keys and no database. */

interface Compiler {
  pdf(
    document: { mainFilePath: string; inputs: Record<string, string> },
    how: { pdfStandard: string; creationTimestamp: number },
  ): Buffer;
  evictCache(maxAge: number): void;
}

interface TypstPackage {
  NodeCompiler: { create(how: { workspace: string; fontArgs: { fontPaths: string[] }[] }): Compiler };
}

// dist/server/src/pdf → the plugin's folder, where layouts/ lies beside the sources.
const layouts = resolve(__dirname, '..', '..', '..', '..', 'layouts');

/** Latin, Greek and Cyrillic letters; Arabic; Hebrew; emoji. */
const fonts = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

function makeCompiler(): Compiler {
  // Loaded here alone, because it is native code of fifty megabytes that most processes never need.
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as TypstPackage;
  const fontPaths = fonts.map((font) => dirname(require.resolve(`@expo-google-fonts/${font}`)));
  return NodeCompiler.create({ workspace: layouts, fontArgs: [{ fontPaths }] });
}

let compiler: Compiler | undefined;

/** A letter that no font has must not cost the page: its number stands in its place. */
function typeset({ layout, data, createdAt }: TypesetOrder): Buffer {
  compiler ??= makeCompiler();
  const mainFilePath = join(layouts, layout);
  for (let text = data, attempt = 1; ; attempt++) {
    try {
      return compiler.pdf(
        { mainFilePath, inputs: { data: text } },
        { pdfStandard: 'ua-1', creationTimestamp: createdAt },
      );
    } catch (error) {
      const letters = undisplayable((error as Error).message);
      if (letters.length === 0 || attempt === 4) throw error;
      text = displayable(text, letters);
    } finally {
      compiler.evictCache(5);
    }
  }
}

function answerTo(order: TypesetOrder): TypesetAnswer {
  try {
    return { pdf: typeset(order) };
  } catch (error) {
    const { message } = error as Error;
    return compiler === undefined ? { missing: message } : { problem: withoutContent(message) };
  }
}

process.on('message', (order: TypesetOrder) => process.send!(answerTo(order)));
process.on('disconnect', () => process.exit(0));
// Found missing at once and not only with the first order.
readFileSync(join(layouts, 'submission.typ'));
