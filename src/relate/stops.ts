/**
 * VISITED from a stop of a tour that is told as a scene; the visitor only acts in it:
 *   在[东乡经开区]，[安宁纸业公司]的5号机刚刚出纸。[林青]向公司总经理问起原料来源。
 */
import { listOf } from './list.js';
import { ANY_SLOT, kindChar, type Masked } from './mask.js';
import type { Statement } from './statement.js';
import type { Visits } from './visits.js';

const WHERE = `[${kindChar('Place')}${kindChar('Park')}]`;
const STANDS = listOf(['Enterprise', 'Organization', 'Project']);
/** 随后，在[东乡经开区]，[安宁纸业公司]的 */
const STOP = new RegExp(`^(?:(?:随后|接着|之后)，)?(?:在|走进|来到)${WHERE}(?:境内|内|里)?，${STANDS}`);
const SLOT = new RegExp(`[${ANY_SLOT}]`, 'g');
/** Sentences of the scene within which the visitor acts. */
const REACH = 2;

/** Whether the visitor, or 他, opens a clause of a sentence. */
function acts(view: Masked, visitor: string): boolean {
  if (/(?:^|[，；])[他她](?![们人])/.test(view.text)) return true;
  return view.slots.some((slot, at) => slot?.entity === visitor && (at === 0 || /[，；]/.test(view.text[at - 1]!)));
}

/** The stop that a sentence tells of, where its article is of a tour whose first sentence came before. */
export function readStops(visits: Visits, views: readonly Masked[], index: number, out: Statement[]): void {
  const view = views[index]!;
  const { sentence } = view;
  const match = STOP.exec(view.text);
  const tour = match && visits.visitor(sentence.article);
  if (!tour || sentence.paragraph.role !== 'body') return;
  const visitor = tour.ids[0]!;
  const scene = views.slice(index, index + REACH).filter((next) => next.sentence.paragraph === sentence.paragraph);
  if (!scene.some((next) => acts(next, visitor))) return;
  for (const { index: at } of match[0].matchAll(SLOT)) {
    const ends = { source: visitor, target: view.slots[at]!.entity, properties: {}, modality: 'fact' as const };
    out.push(visits.note({ type: 'VISITED', ...ends, rule: 'visited-stop', sentence, carried: tour.carried }));
  }
}
