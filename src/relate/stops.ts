/**
 * VISITED from a stop of a tour that is told as a scene; the visitor only acts in it:
 *   在[东乡经开区]，[安宁纸业公司]的5号机刚刚出纸。[林青]向公司总经理问起原料来源。
 *   地处[东乡县]的[永乐船业]，去年完工6艘，[林青]当即要求补上短板；在[东乡实验室]，得知样机已下潜，他叮嘱
 */
import { listOf } from './list.js';
import { ANY_SLOT, kindChar, type Masked } from './mask.js';
import type { Statement } from './statement.js';
import type { Visits } from './visits.js';

const WHERE = `[${kindChar('Place')}${kindChar('Park')}]`;
const STANDS = listOf(['Enterprise', 'Organization', 'Project']);
const FREE = `[^，。；：“${ANY_SLOT}]`;
/** 随后，在[东乡经开区]，[安宁纸业公司]的; 在[东乡实验室]， */
const STOP = new RegExp(
  `(?<=^|；)(?:(?:随后|接着|之后)，)?(?:(?:在|走进|来到|沿着)(?:${WHERE}(?:境内|内|里)?，(?:由${FREE}{0,4}[${ANY_SLOT}]${FREE}{1,8}的)?${STANDS}|(?:${WHERE}的?)?(?:${STANDS}|${WHERE})(?=${FREE}{0,8}，))|(?:位于|地处|坐落于)${WHERE}${FREE}{0,4}的${STANDS}(?=，))`,
  'g',
);
/** [林青]沿着[安宁铝材]的参观廊道 */
const ALONG = new RegExp(`沿着?(${STANDS})`, 'g');
const SLOT = new RegExp(`[${ANY_SLOT}]`, 'g');
const NOT_SEEN = new RegExp(`(?:由${FREE}{0,4}|位于|地处|坐落于)$`);
/** Sentences of the scene within which the visitor acts. */
const REACH = 2;

/** Whether the visitor, or 他, opens a clause of a text. */
function acts(view: Masked, visitor: string, from: number): boolean {
  if (/(?:^|[，；])[他她](?![们人])/.test(view.text.slice(from))) return true;
  return view.slots.some((slot, at) => at >= from && slot?.entity === visitor && (at === 0 || /[，；]/.test(view.text[at - 1]!)));
}

/** The stops that a sentence tells of, where its article is of a tour whose first sentence came before. */
export function readStops(visits: Visits, views: readonly Masked[], index: number, out: Statement[]): void {
  const view = views[index]!;
  const { sentence, text } = view;
  if (sentence.paragraph.role !== 'body') return;
  const tour = visits.visitor(sentence.article);
  if (!tour) return;
  const stops = [...text.matchAll(STOP), ...(text.includes('沿') ? text.matchAll(ALONG) : [])];
  const visitor = tour.ids[0]!;
  for (const stop of stops) {
    const scene = views.slice(index + 1, index + REACH).filter((next) => next.sentence.paragraph === sentence.paragraph);
    if (!acts(view, visitor, stop.index) && !scene.some((next) => acts(next, visitor, 0)) && !stop[0].startsWith('沿')) continue;
    for (const { index: at } of stop[0].matchAll(SLOT)) {
      // Who built it, and where what is seen stands.
      if (NOT_SEEN.test(stop[0].slice(0, at))) continue;
      const ends = { source: visitor, target: view.slots[stop.index + at]!.entity, properties: {}, modality: 'fact' as const };
      out.push(visits.note({ type: 'VISITED', ...ends, rule: 'visited-stop', sentence, carried: tour.carried }));
    }
  }
}
