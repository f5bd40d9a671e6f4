/** The tab of questions: the menu of the pack, a question's form, and Cypher of one's own. */
import { isCypher } from '../model/question.js';
import type { ViewState } from '../model/state.js';
import type { Component, Context } from '../ui/context.js';
import { h, labelledButton } from '../ui/dom.js';
import { ownCypher } from './cypher.js';
import type { Place } from './draft.js';
import { type Form, form } from './form.js';
import { menu } from './menu.js';

export function ask(context: Context): Component {
  const { asker, can, drafts, say } = context;
  /** What was typed before the page was built anew; null as soon as it stands there again. */
  let draft = drafts.take();
  let place: Place = draft?.place ?? { at: 'menu' };
  let followed: unknown;
  let tried = false;
  let known: unknown = null;
  let opened: { readonly name: string; readonly form: Form } | null = null;
  const body = h('div', { class: 'ask' });
  const cypher = can.cypher ? ownCypher(context, draft?.cypher ?? null) : null;
  const list = menu(context, { open: (name) => go({ at: 'query', name }), cypher: can.cypher ? () => go({ at: 'cypher' }) : null });

  function go(to: Place): void {
    place = to;
    draw();
    if (to.at === 'cypher') void cypher?.start(true);
    else body.querySelector<HTMLElement>(to.at === 'menu' ? 'input' : 'h2')?.focus({ preventScroll: true });
  }

  async function load(): Promise<void> {
    try {
      await asker.loadPack();
    } catch (error) {
      list.failed((error as Error).message, () => void load());
    }
  }

  function draw(): void {
    const back = labelledButton('back', say('allQuestions'), () => go({ at: 'menu' }), { class: 'link back' });
    const parts = place.at === 'menu' ? [list.element] : [back, place.at === 'cypher' && cypher ? cypher.element : question(place)];
    body.replaceChildren(...parts);
  }

  /** The form of a question of the pack; what the reader has filled in stays while it is open. */
  function question(at: Place): HTMLElement {
    const query = asker.pack?.find(({ name }) => at.at === 'query' && name === at.name);
    if (!query) return h('p', { class: 'quiet', attributes: { role: 'status' } }, say(asker.pack ? 'noQuestion' : 'loading'));
    if (opened?.name !== query.name) opened = { name: query.name, form: form(context, query) };
    if (draft?.fields && draft.place.at === 'query' && draft.place.name === query.name) opened.form.draft = draft.fields;
    return opened.form.element;
  }

  /** An address, or a step back, brings another question. */
  function follow(ask: NonNullable<ViewState['ask']>, anew: boolean): void {
    const before = place;
    place = isCypher(ask) ? { at: 'cypher' } : { at: 'query', name: ask.query };
    const same = before.at === place.at && (before.at !== 'query' || place.at !== 'query' || before.name === place.name);
    if (!same || anew) draw();
    if (!isCypher(ask)) opened?.form.fill(ask.parameters);
  }

  drafts.follow(() => ({
    place,
    fields: place.at === 'query' && opened?.name === place.name ? opened.form.draft : null,
    cypher: cypher?.text ?? null,
  }));
  draw();
  return {
    element: body,
    update(state, derived) {
      const { ask, side } = state;
      if (can.ask && !tried && (side === 'ask' || ask)) {
        tried = true;
        void load();
      }
      cypher?.update(state, derived);
      const told = asker.pack !== known;
      known = asker.pack;
      if (told && asker.pack) list.fill(asker.pack);
      // The address says what was asked; what was typed since stands in the form once the pack is there.
      if (ask && !draft && (ask !== followed || told)) follow(ask, told);
      else if (told) draw();
      if (asker.pack) draft = null;
      followed = ask;
      if (side === 'ask' && place.at === 'cypher') void cypher?.start(false);
    },
  };
}
