/** Elements from code. Text goes in as text nodes only: what pages say can never become markup. */

type Child = Node | string | null | undefined | false;

export interface Properties {
  readonly class?: string;
  readonly title?: string;
  readonly on?: { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
  /** role, aria-*, data-*, type, id and the like; true is the bare attribute, false and null leave it out. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
}

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (properties.class) element.className = properties.class;
  if (properties.title) element.title = properties.title;
  for (const [name, value] of Object.entries(properties.attributes ?? {})) setAttribute(element, name, value);
  for (const [name, listener] of Object.entries(properties.on ?? {})) element.addEventListener(name, listener as EventListener);
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return element;
}

export function setAttribute(element: Element, name: string, value: string | number | boolean | null): void {
  if (value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/** A button that does not submit anything. */
export function button(label: Child, onClick: (event: MouseEvent) => void, properties: Properties = {}): HTMLButtonElement {
  const attributes = { type: 'button', ...properties.attributes };
  return h('button', { ...properties, attributes, on: { ...properties.on, click: onClick } }, label);
}

/** Drawings of 16 by 16 for buttons, in strokes. */
const ICONS = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  close: 'M4 4l8 8M12 4l-8 8',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  list: 'M6 4h7.5M6 8h7.5M6 12h7.5M2.5 4h.5M2.5 8h.5M2.5 12h.5',
  path: 'M4.5 11.5a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0ZM14.5 4.5a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0ZM4.5 11.5h4a3.5 3.5 0 0 0 0-7h3',
  picture: 'M2 3h12v10H2zM2 11l3.5-3.5L8 10l2.5-2.5L14 11M5.2 5.8h.01',
  download: 'M8 2.5v7.5M4.8 7L8 10.2 11.2 7M2.5 13.5h11',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11',
  focus: 'M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM8 1.5V4M8 12v2.5M1.5 8H4M12 8h2.5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.5 10.5l3 3',
  swap: 'M5 2.5v11M5 13.5l-2.5-2.5M5 13.5L7.500 11M11 13.500v-11M11 2.500L8.500 5M11 2.500L13.500 5',
  undo: 'M5.5 3L2.500 6l3 3M2.500 6h7a3.500 3.500 0 0 1 0 7H6',
  redo: 'M10.500 3l3 3-3 3M13.500 6h-7a3.500 3.500 0 0 0 0 7H10',
  code: 'M5.5 4L1.5 8l4 4M10.5 4l4 4-4 4',
  table: 'M2 3h12v10H2zM2 6.5h12M2 9.800h12M6.5 3v10',
  more: 'M3.5 7.900v.2M8 7.900v.2M12.500 7.900v.2M2.750 8h1.500M7.250 8h1.500M11.750 8h1.500',
  expand: 'M8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6ZM6.500 6.500L3.500 3.500M9.500 6.500l3-3M6.500 9.500l-3 3M9.500 9.500l3 3',
  compare: 'M6 3a4.500 4.500 0 1 0 0 10 4.500 4.500 0 0 0 0-10ZM10 3a4.500 4.500 0 1 1 0 10 4.500 4.500 0 0 1 0-10Z',
  look: 'M8 2a6 6 0 0 0 0 12c1.200 0 1.500-.8 1.200-1.600-.5-1.300.3-2.400 1.800-2.400h1.500c1 0 1.500-.8 1.500-2A6 6 0 0 0 8 2ZM5 7.500h.01M7.500 5h.01M10.500 6h.01',
  help: 'M6 6a2 2 0 1 1 2.700 1.900C8.200 8.200 8 8.600 8 9.300M8 11.500h.01M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  back: 'M7 3L2.500 8 7 13M2.500 8h11',
} as const;

export type IconName = keyof typeof ICONS;

/** Elements of drawings. Numbers and colours are attributes, or come from the style sheet by class: the policy forbids style attributes. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (SVGElement | string | false | null)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  element.append(...children.filter((child): child is SVGElement | string => child !== false && child !== null));
  return element;
}

export function icon(name: IconName): SVGSVGElement {
  return svg('svg', { viewBox: '0 0 16 16', class: 'icon', 'aria-hidden': 'true' }, svg('path', { d: ICONS[name] }));
}

export function iconButton(name: IconName, label: string, onClick: () => void, properties: Properties = {}): HTMLButtonElement {
  return button(icon(name), onClick, { ...properties, title: label, attributes: { 'aria-label': label, ...properties.attributes } });
}

/** An icon and its word. */
export function labelledButton(name: IconName, text: string, onClick: () => void, properties: Properties = {}): HTMLButtonElement {
  const element = button(icon(name), onClick, properties);
  element.append(text);
  return element;
}

/** Brings the rest of something, and goes. @param bring is given the button, where the rest may take its place. */
export function moreButton(text: string, bring: (more: HTMLElement) => void): HTMLButtonElement {
  const more = button(
    text,
    () => {
      bring(more);
      more.remove();
    },
    { class: 'link more' },
  );
  return more;
}

/** The first of a list, and in place of the others a button that brings them. */
export function firstOf<T>(
  list: readonly T[],
  first: number,
  make: (item: T) => HTMLElement,
  text: (left: number) => string,
): HTMLElement[] {
  const rest = list.slice(first);
  const shown = list.slice(0, first).map(make);
  return rest.length === 0 ? shown : [...shown, moreButton(text(rest.length), (more) => more.before(...rest.map(make)))];
}

/** A dot in a kind's colour. The colour is set through the object model: the policy forbids style attributes. */
export function dot(colour: string): HTMLSpanElement {
  const element = h('span', { class: 'dot', attributes: { 'aria-hidden': 'true' } });
  element.style.backgroundColor = colour;
  return element;
}

/** Names of unknown direction stand apart from the text around them. */
export function name(text: string): HTMLElement {
  return h('bdi', {}, text);
}
