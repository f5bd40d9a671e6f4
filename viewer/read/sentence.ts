/** A sentence behind a fact: as printed, with the names marked, its date and page, and the way into its article. */
import { detailsOf } from '../../src/dossier/details.js';
import type { EvidenceView, FactDetail } from '../../src/serve/types.js';
import { mark } from '../model/mark.js';
import type { Context } from '../ui/context.js';
import { button, h, name } from '../ui/dom.js';
import { ruleText } from './tags.js';

/** The fact that a sentence is shown for. */
export interface Told {
  readonly fact: string;
  readonly key: string;
  readonly modality: EvidenceView['modality'];
  readonly outgoing: boolean;
  /** Names to mark: of the entity whose panel it is, and of the other end. */
  readonly own: readonly string[];
  readonly other: readonly string[];
}

/** A fact that is shown for itself, whichever of its ends it is read from. */
export function toldOf({ id, key, modality, source, target }: FactDetail): Told {
  return { fact: id, key, modality, outgoing: true, own: [source.label], other: [target.label] };
}

/** Opens the article with the sentence in view, else null: a graph from a file may have no articles. */
export function opener({ act, can }: Context, { id, articleId }: EvidenceView, fact: string | null): (() => void) | null {
  if (!can.read || !articleId) return null;
  return () => act.read({ as: 'article', id: articleId, evidence: id ?? null, fact });
}

export function sentence(context: Context, told: Told, evidence: EvidenceView): HTMLElement {
  const { act, can, say } = context;
  const segments = mark(evidence.sentence, told.own, told.other).map(({ text, role }) => (role ? h('mark', { class: role }, text) : text));
  const open = opener(context, evidence, told.fact);
  // Pages are often called by their date, which stands beside already.
  const page = name(evidence.page === evidence.date ? say('onPage') : evidence.page);
  const openPage = () => act.read({ as: 'page', id: evidence.page, evidence: evidence.id ?? null, fact: told.fact });
  return h(
    'figure',
    { class: `evidence ${evidence.modality}` },
    h('blockquote', { attributes: { dir: 'auto' } }, ...segments),
    h(
      'figcaption',
      { title: ruleText(evidence, say) },
      evidence.date ? h('time', { attributes: { datetime: evidence.date } }, evidence.date) : h('span', {}, say('undated')),
      can.read && evidence.id !== undefined
        ? button(page, openPage, { class: 'link page', title: say('openPage') })
        : h('span', { class: 'page', ...(can.read ? { title: say('textLeftOut') } : {}) }, page),
      evidence.article &&
        h('cite', {}, open ? button(name(evidence.article), open, { class: 'link', title: say('openArticle') }) : name(evidence.article)),
      evidence.modality !== 'fact' && h('span', { class: `tag ${evidence.modality}` }, say(evidence.modality)),
      ...detailsOf(evidence, told, say.language).map(([key, text]) => h('span', { class: 'detail', title: key }, name(text))),
    ),
  );
}
