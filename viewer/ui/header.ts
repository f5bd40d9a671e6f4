/** The top of the page: name, search, tools. */
import { combobox } from './combobox.js';
import type { Component, Context } from './context.js';
import { button, h, type IconName, icon, iconButton } from './dom.js';

/** When the picture stands, in ms. */
const ONCE_DRAWN = 1000;

export interface Header extends Component {
  focusSearch(): void;
}

export function header(context: Context): Header {
  const { act, say, store } = context;
  const box = combobox(context, {
    id: 'search',
    label: say('search'),
    placeholder: say('search'),
    clear: true,
    onChoose: ({ id }) => act.select(id),
  });
  // A blank question finds nothing, but has the names made ready before the first real one.
  setTimeout(() => void context.data.search('').catch(() => []), ONCE_DRAWN);
  const tool = (image: IconName, text: string, run: () => void, id: string) =>
    iconButton(image, text, run, { class: 'tool', attributes: { 'data-tool': id } });
  const path = tool('path', say('findPath'), () => act.findPath(null), 'path');
  const list = tool('list', say('list'), () => store.set({ list: !store.state.list }), 'list');
  const undo = tool('undo', say('undo'), () => act.undo(), 'undo');
  const redo = tool('redo', say('redo'), () => act.redo(), 'redo');
  // Named in the other language, for those who read only that one.
  const language = button(say('language'), () => act.switchLanguage(), {
    class: 'tool text',
    attributes: { 'data-tool': 'language', lang: say('language') === '中文' ? 'zh-CN' : 'en' },
  });
  const element = h(
    'header',
    { class: 'top' },
    iconButton('menu', say('menu'), () => act.toggleDrawer(), { class: 'tool menu', attributes: { 'data-tool': 'menu' } }),
    h(
      'h1',
      { attributes: { 'aria-label': say('title') } },
      h('span', { class: 'seal', attributes: { 'aria-hidden': 'true' } }, '赣'),
      h('span', { class: 'brand' }, say('title')),
      h('small', {}, say('subtitle')),
    ),
    h(
      'search',
      { class: 'finder' },
      icon('search'),
      box.element,
      h('kbd', { title: say('searchHint'), attributes: { 'aria-hidden': 'true' } }, '/'),
    ),
    h(
      'div',
      { class: 'tools', attributes: { role: 'toolbar' } },
      undo,
      redo,
      path,
      list,
      tool('picture', say('png'), () => act.savePicture(), 'png'),
      tool('download', say('json'), () => act.saveJson(), 'json'),
      tool('theme', say('theme'), () => act.switchTheme(), 'theme'),
      language,
    ),
  );
  return {
    element,
    focusSearch: () => {
      box.input.focus();
      box.input.select();
    },
    update(state) {
      undo.disabled = !act.canUndo();
      redo.disabled = !act.canRedo();
      path.setAttribute('aria-pressed', String(state.path !== null));
      list.setAttribute('aria-pressed', String(state.list));
    },
  };
}
