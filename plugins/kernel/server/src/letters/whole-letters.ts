import type { Core, UID } from '@strapi/strapi';
import { withSql } from '../database/sql';
import { letterText } from './letter-frames';

const letters = 'api::member-document.member-document' as UID.ContentType;

interface Letter {
  id?: number;
  frame?: string | null;
  body?: string | null;
}

interface Lifecycle {
  params: { select?: string | string[]; data?: Letter };
  result?: unknown;
}

/** Whoever reads letters through Strapi gets them whole, and whoever changes the text of one changes all of it. */
export function serveWholeLetters(strapi: Core.Strapi): void {
  const fill = ({ result }: Lifecycle) => fillIn(strapi, result);
  strapi.db.lifecycles.subscribe({
    models: [letters],
    beforeFindOne: askForFrames,
    beforeFindMany: askForFrames,
    afterFindOne: fill,
    afterFindMany: fill,
    beforeUpdate: forgetFrame,
    beforeUpdateMany: forgetFrame,
  } as never);
}

function askForFrames({ params }: Lifecycle): void {
  const { select } = params;
  if (Array.isArray(select) && select.includes('body')) params.select = [...new Set([...select, 'id', 'frame'])];
}

async function fillIn(strapi: Core.Strapi, result: unknown): Promise<void> {
  const found = (Array.isArray(result) ? result : [result]) as (Letter | null | undefined)[];
  const framed = found.filter((letter): letter is Letter => Boolean(letter?.frame) && letter?.body !== undefined);
  if (framed.length === 0) return;
  const texts = await withSql(strapi, (sql) =>
    sql.rows<{ id: number; text: string }>(
      `select d.id, ${letterText('d')} as text from member_documents d where d.id = any ($1::int[])`,
      [framed.map(({ id }) => id)],
    ),
  );
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  for (const letter of framed) letter.body = textOf.get(letter.id!) ?? null;
}

function forgetFrame({ params: { data } }: Lifecycle): void {
  if (data?.body !== undefined) data.frame = null;
}
