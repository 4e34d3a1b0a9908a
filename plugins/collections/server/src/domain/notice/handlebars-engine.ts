import { formatCivilDate, formatEuro } from '@kassenwerk/kernel';
import Handlebars from 'handlebars';
import type { NoticeTemplate } from './notice-template';
import type { NoticeView } from './notice-view';

/**
 * Compiles a template in an environment of its own: only `date`, `euro` and the block helpers, unknown fields throw, nothing is
 * reached through prototypes, and everything is escaped.
 */
export function compileMarkup({ language, body, textModules }: NoticeTemplate): (view: NoticeView) => string {
  const engine = Handlebars.create();
  engine.unregisterHelper('log');
  engine.unregisterHelper('lookup');
  engine.registerHelper('date', (value: string) => formatCivilDate(value, language));
  engine.registerHelper('euro', (value: number) => formatEuro(value, language));
  const options: CompileOptions = {
    strict: true,
    noEscape: false,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: { date: true, euro: true },
  };
  for (const [name, text] of Object.entries(textModules)) engine.registerPartial(name, engine.compile(text, options));
  const template = engine.compile(body, options);
  return (view) => template(view, runtimeOptions);
}

const runtimeOptions = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

export interface RawOutput {
  line: number;
}

/** The places where markup would put a value into the letter unescaped. Throws where the markup cannot be parsed. */
export function rawOutputs(text: string): RawOutput[] {
  const found: RawOutput[] = [];
  class RawFinder extends Handlebars.Visitor {
    override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
      if (!statement.escaped) found.push({ line: statement.loc.start.line });
      super.MustacheStatement(statement);
    }
  }
  new RawFinder().accept(Handlebars.parse(text));
  return found;
}
