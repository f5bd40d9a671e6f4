/**
 * Names below a sentence that names an honour: who of them bears it is learned from how lists of winners are printed.
 *   省科技厅公布[领军企业]名单 / 其中，东乡市3家： / [甲公司]　[东乡经开区] / [乙公司]（女）
 */
import type { Kind } from '../../../graph-schema/schema.js';
import type { Context } from '../context.js';
import { bearersOf } from '../honours.js';
import type { Masked, Slot } from '../mask.js';
import { kindNumber } from './ends.js';
import { type Keys, step, T, unitAt, unitFromEnd } from './keys.js';
import { ROLES } from './pair-features.js';

const BEARERS: ReadonlySet<Kind> = new Set(['Person', 'Place', 'Organization', 'Enterprise', 'Park', 'Cluster', 'Project']);
/** Words of an announcement, each weighed by itself. */
const WORDS = ['名单', '如下', '公布', '入选', '其中', '分别', '包括', '获评', '认定', '上榜', '授予', '命名', '表彰', '揭晓', '拟'];
const COLON = '：'.charCodeAt(0);
const STOP = '。'.charCodeAt(0);
/** Letters of a row that holds little besides names. */
const SHORT = 12;

/** A name in a row, and the honour of the sentence before that it may bear. */
export interface Row {
  readonly index: number;
  readonly at: number;
  readonly slot: Slot;
  readonly honour: Slot;
  /** Where the honour is named. */
  readonly named: number;
}

/** What an article has said when a row is read. */
interface Above {
  /** Its first sentence. */
  readonly first: number;
  /** The last sentence with an honour, and the first and the last honour of it. */
  named: number;
  honours: readonly Slot[];
  /** The last sentence that ends in a colon. */
  colon: number;
  readonly all: Set<string>;
}

const isHonour = (slot: Slot | undefined): slot is Slot => slot?.kind === 'Honour';

/** Visits every name that stands in its article below a sentence with an honour, in a sentence without one. */
export function eachRow(views: readonly Masked[], visit: (row: Row, above: Above) => void): void {
  let above: Above | undefined;
  for (const [index, view] of views.entries()) {
    if (index === 0 || view.sentence.article !== views[index - 1]!.sentence.article) above = undefined;
    above ??= { first: index, named: -1, honours: [], colon: -1, all: honoursOf(views, index) };
    if (above.all.size === 0) continue;
    const here = view.slots.filter(isHonour);
    if (here.length > 0) {
      above.named = index;
      above.honours = here.length > 1 ? [here[0]!, here.at(-1)!] : here;
    } else {
      for (const honour of above.honours) {
        for (const [at, slot] of view.slots.entries()) {
          if (slot && !slot.anaphor && BEARERS.has(slot.kind)) visit({ index, at, slot, honour, named: above.named }, above);
        }
      }
    }
    if (view.text.charCodeAt(view.text.length - 1) === COLON) above.colon = index;
  }
}

/** The honours of the article that begins with a sentence. */
function honoursOf(views: readonly Masked[], first: number): Set<string> {
  const { article } = views[first]!.sentence;
  const found = new Set<string>();
  for (let i = first; i < views.length && views[i]!.sentence.article === article; i++) {
    for (const slot of views[i]!.slots) if (isHonour(slot)) found.add(slot.entity);
  }
  return found;
}

/** What a line begins with: the kind of its first name, or a letter. */
function shapeOf(views: readonly Masked[], index: number, article: string): number {
  const view = views[index];
  if (view === undefined || view.sentence.article !== article) return -1;
  const slot = view.slots[0];
  return slot ? kindNumber(slot.kind) : KINDS;
}
const KINDS = 15;

export function rowFeatures(context: Context, views: readonly Masked[], row: Row, above: Above, keys: Keys): Keys {
  keys.clear();
  keys.add(T.bias);
  addRow(views[row.index]!, row, keys);
  addNeighbours(views, row, keys);
  addHonour(context, views, row, above, keys);
  return keys;
}

function addRow({ text, slots, sentence }: Masked, { at, slot }: Row, keys: Keys): void {
  const kind = kindNumber(slot.kind);
  const opens = at === 0 ? 1 : 0;
  const end = unitFromEnd(text, 0);
  const unit = (i: number): number => unitAt(text, i);
  let names = 0;
  let others = 0;
  for (const other of slots) {
    if (!other) continue;
    names++;
    if (other.kind !== slot.kind) others++;
  }
  keys.add(T.kind, kind);
  keys.add(T.role, ROLES.indexOf(sentence.paragraph.role));
  keys.add(T['row-opens'], opens);
  keys.add(T['kind-opens'], kind, opens);
  keys.add(T['row-length'], step(text.length));
  keys.add(T['row-end'], end);
  keys.add(T['row-names'], Math.min(4, names));
  keys.add(T['row-uniform'], others === 0 ? 1 : 0);
  keys.add(T['row-short'], text.length <= SHORT ? 1 : 0, opens, end === STOP ? 1 : 0);
  keys.add(T['row-before'], unit(at - 1));
  keys.add(T['row-letters-before'], unit(at - 2), unit(at - 1));
  keys.add(T['row-behind'], unit(at + 1));
  keys.add(T['row-letters-behind'], unit(at + 1), unit(at + 2));
}

/** Lines of one form stand together. */
function addNeighbours(views: readonly Masked[], { index, named }: Row, keys: Keys): void {
  const { article, paragraph } = views[index]!.sentence;
  const own = shapeOf(views, index, article);
  let same = 0;
  for (const by of [-2, -1, 1, 2]) same = same * 2 + (shapeOf(views, index + by, article) === own ? 1 : 0);
  keys.add(T['row-neighbours'], same);
  keys.add(T['row-above'], shapeOf(views, index - 1, article));
  keys.add(T['row-distance'], step(index - named));
  keys.add(T['row-paragraph'], paragraph === views[named]!.sentence.paragraph ? 1 : 0);
}

function addHonour(context: Context, views: readonly Masked[], row: Row, above: Above, keys: Keys): void {
  const { text, sentence } = views[row.named]!;
  const title = views[above.first]!.text;
  const kind = kindNumber(row.slot.kind);
  const opened = above.colon >= row.named ? 1 : 0;
  const honour = context.name(row.honour.entity);
  const name = context.name(row.slot.entity);
  const bearers = bearersOf(honour);
  const bears = bearers === undefined ? 2 : bearers.includes(row.slot.kind) ? 1 : 0;
  keys.add(T['honour-role'], ROLES.indexOf(sentence.paragraph.role));
  keys.add(T['honour-end'], unitFromEnd(text, 0));
  keys.add(T['honour-alone'], text.length <= SHORT / 2 ? 1 : 0);
  keys.add(T.honours, Math.min(3, above.all.size));
  keys.add(T['honours-together'], above.honours.length);
  for (const [i, word] of WORDS.entries()) {
    if (text.includes(word)) keys.add(T['honour-word'], i);
    if (title.includes(word)) keys.add(T['title-word'], i);
  }
  keys.add(T.colon, above.colon < 0 ? 5 : Math.min(4, row.index - above.colon), opened);
  keys.add(T['kind-colon'], kind, opened, row.at === 0 ? 1 : 0);
  keys.add(T.bearer, bears);
  keys.add(T['kind-bearer'], kind, bears);
  keys.add(T['honour-ending'], unitFromEnd(honour, 1), unitFromEnd(honour, 0));
  keys.add(T['row-ending'], unitFromEnd(name, 0));
}
