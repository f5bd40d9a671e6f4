/** Cypher of one's own: an editor that is fetched when it is first opened, and what went wrong below it. */
import { isCypher } from '../model/question.js';
import type { Component, Context } from '../ui/context.js';
import { button, h } from '../ui/dom.js';

/** What there is to write in: the editor, or a plain field where it could not be had. */
export interface Writing {
  readonly element: HTMLElement;
  text: string;
  /** @param over whether the next letter replaces what stands there. */
  focus(over?: boolean): void;
}

export interface OwnCypher extends Component {
  /** Fetches the editor, the first time. @param go whether the reader goes on in it. */
  start(go: boolean): Promise<void>;
  /** What stands in the editor; null before it is there. */
  readonly text: string | null;
}

/** Something to begin with, that every graph answers. */
const FIRST = 'MATCH (a:Person)-[r:HOLDS_POST]->(b:Entity)\nRETURN a, r, b\nLIMIT 20';

/** @param draft what stood in it before the page was built anew */
export function ownCypher(context: Context, draft: string | null): OwnCypher {
  const { act, asker, data, say, store, theme } = context;
  const place = h('div', { class: 'writing' }, h('p', { class: 'quiet', attributes: { role: 'status' } }, say('loading')));
  const wrong = h('p', { class: 'wrong code', attributes: { role: 'alert', id: 'cypher-wrong' } });
  wrong.hidden = true;
  const go = button(say('run'), () => run(), { class: 'primary go' });
  let writing: Writing | null = null;
  let started = false;
  let followed: unknown;

  function run(): void {
    const text = writing?.text.trim() ?? '';
    if (text === '') {
      tell(say('writeSomething'));
      return;
    }
    const asked = store.state.ask;
    // The same once more is asked once more: the graph may have changed.
    if (asked && isCypher(asked) && asked.cypher === text) asker.again();
    else store.set({ ask: { cypher: text, as: asked?.as ?? 'table' }, list: false });
    act.toggleDrawer(false);
  }

  function tell(message: string | null): void {
    wrong.hidden = message === null;
    wrong.textContent = message;
  }

  async function start(goOn: boolean): Promise<void> {
    if (started) {
      if (goOn) writing?.focus();
      return;
    }
    started = true;
    const asked = store.state.ask;
    const text = draft ?? (asked && isCypher(asked) ? asked.cypher : FIRST);
    try {
      const [{ editor }, schema] = await Promise.all([import('./editor.js'), data.schema()]);
      writing = editor({ text, schema, label: say('cypher'), dark: theme === 'dark', run, leave: () => go.focus() });
      place.replaceChildren(writing.element);
    } catch (error) {
      console.warn(error);
      writing = plain(text, say('cypher'));
      place.replaceChildren(writing.element, h('p', { class: 'quiet' }, say('editorFailed')));
    }
    if (goOn) writing.focus(text === FIRST);
  }

  return {
    element: h(
      'section',
      { class: 'question', on: { keydown: (event) => isRun(event) && run() } },
      h('h2', { attributes: { tabindex: -1 } }, say('ownCypher')),
      h('p', { class: 'quiet' }, say('ownCypherHint')),
      place,
      wrong,
      h('div', { class: 'actions' }, go),
    ),
    start,
    get text() {
      return writing?.text ?? draft;
    },
    update({ ask }) {
      const { status } = asker;
      if (status.is !== 'none' && isCypher(status.question)) tell(status.is === 'failed' ? status.message : null);
      if (ask === followed) return;
      followed = ask;
      if (ask && isCypher(ask) && writing && writing.text.trim() !== ask.cypher.trim()) writing.text = ask.cypher;
    },
  };
}

/** The editor has the key before, and lets none of it through. */
function isRun(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented;
}

function plain(text: string, label: string): Writing {
  const field = h('textarea', {
    class: 'field',
    attributes: { rows: 8, spellcheck: 'false', 'aria-label': label, 'aria-describedby': 'cypher-wrong' },
  });
  field.value = text;
  return {
    element: field,
    focus(over = false) {
      field.focus();
      if (over) field.select();
    },
    get text() {
      return field.value;
    },
    set text(next) {
      field.value = next;
    },
  };
}
