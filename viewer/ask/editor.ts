/**
 * The Cypher editor: CodeMirror with Neo4j's Cypher mode. Fetched only when it is opened. It stands in a shadow root, where
 * CodeMirror makes its styles as constructed sheets, which the page's policy lets through.
 */

import { closeCompletion } from '@codemirror/autocomplete';
import { Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { createCypherEditor } from '@neo4j-cypher/codemirror';
import type { SchemaView } from '../../src/serve/types.js';
import { h } from '../ui/dom.js';
import type { Writing } from './cypher.js';
import styles from './editor.css?inline';

export interface EditorOptions {
  readonly text: string;
  readonly schema: SchemaView;
  readonly label: string;
  readonly dark: boolean;
  readonly run: () => void;
  /** Esc: where to go on. */
  readonly leave: () => void;
}

export function editor({ text, schema, label, dark, run, leave }: EditorOptions): Writing {
  const host = h('div', { class: 'editor' });
  const root = host.attachShadow({ mode: 'open', delegatesFocus: true });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const place = h('div', { class: 'place' });
  root.append(place);
  const { editor } = createCypherEditor(place, {
    value: text,
    schema: completions(schema),
    autofocus: false,
    lineNumbers: false,
    lineWrapping: true,
    search: false,
    cursorWide: false,
    // Tab goes on to the next field, as everywhere in the page.
    tabKey: false,
    tooltipAbsolute: false,
    theme: dark ? 'dark' : 'light',
    preExtensions: [
      Prec.highest(keymap.of([{ key: 'Mod-Enter', run: (view) => did(run, view) }])),
      EditorView.contentAttributes.of({ 'aria-label': label }),
      EditorView.domEventHandlers({ beforeinput: overwrite }),
    ],
    // After all of the editor's own keys: Esc closes a list of completions first.
    postExtensions: [Prec.lowest(keymap.of([{ key: 'Escape', run: (view) => did(leave, view) }]))],
  });
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const view = editor.codemirror;
  return {
    element: host,
    focus(over = false) {
      view.focus();
      if (over) view.dispatch({ selection: { anchor: 0, head: view.state.doc.length } });
    },
    get text() {
      return view.state.doc.toString();
    },
    set text(next) {
      editor.setValue(next);
    },
  };
}

/** Typing over a selection by ourselves: the browser would keep its look in a style attribute, which the policy forbids. */
function overwrite(event: InputEvent, view: EditorView): boolean {
  if (event.inputType !== 'insertText' || !event.data || view.composing || view.state.selection.main.empty) return false;
  event.preventDefault();
  view.dispatch(view.state.update(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true }));
  return true;
}

/** What is proposed would lie over the answer. */
function did(run: () => void, view: EditorView): boolean {
  closeCompletion(view);
  run();
  return true;
}

/** What is completed: labels after a colon in a node, types in a relationship, properties after a dot. */
function completions({ labels, types }: SchemaView): { labels: string[]; relationshipTypes: string[]; propertyKeys: string[] } {
  const properties = [...labels, ...types].flatMap(({ properties }) => properties.map(({ name }) => name));
  return {
    labels: labels.map(({ name }) => `:${name}`),
    relationshipTypes: types.map(({ name }) => `:${name}`),
    propertyKeys: [...new Set(properties)].sort(),
  };
}
