/**
 * What a post says besides: whose an industrial chain is, and who builds what was just spoken of.
 *   [东乡市]副市长、[锂电产业链]链长[林青]          the chain is his place's
 *   走进[锂电池项目]现场。“…。”[甲公司]建设负责人[林青]介绍     whose man at the site speaks builds it
 */
import type { Sentence } from '../../types.js';
import { placeOf } from '../bodies.js';
import type { Context } from '../context.js';
import type { Statement } from '../statement.js';

/** Posts at a site. */
const AT_SITE = /(?:项目|建设|施工|工程|现场)(?:部)?(?:负责人|经理|总工程师|指挥长)$/;

/** Letters of a sentence that is at one. */
const SITE = /现场|工地|施工|走进|来到|开工|建设中|封顶/;

/** Other statements are passed over. */
export function readHeaded(context: Context, statement: Statement, out: Statement[]): void {
  const { type, source, target, properties, sentence } = statement;
  if (type !== 'HOLDS_POST' || properties.tenure === 'former') return;
  const office = String(properties.office);
  if (context.kind(target) === 'Enterprise' && AT_SITE.test(String(properties.post))) readSite(context, target, sentence, out);
  if (!office.endsWith('链长')) return;
  const posts = context.postsOf(source);
  const place = posts.find((id) => context.kind(id) === 'Place') ?? posts.map((id) => placeOf(context, id)).find((id) => id !== undefined);
  if (place === undefined) return;
  out.push({ type: 'DEVELOPS', source: place, target, properties: {}, modality: 'fact', rule: 'develops-headed', sentence, carried: null });
}

/** The one project that the sentence, else the one before it, names at its site. */
function readSite(context: Context, firm: string, sentence: Sentence, out: Statement[]): void {
  const before = context.sentencesOf(sentence.article)[context.orderOf(sentence) - 1];
  for (const said of [sentence, before]) {
    const projects = new Set(said?.mentions.filter((m) => m.kind === 'Project').map((m) => m.entity));
    if (projects.size === 0) continue;
    const carried = said === sentence ? null : said!;
    if (projects.size === 1 && SITE.test(said!.text))
      for (const project of projects)
        out.push({
          type: 'BUILDS',
          source: firm,
          target: project,
          properties: {},
          modality: 'fact',
          rule: 'builds-headed',
          sentence,
          carried,
        });
    return;
  }
}
