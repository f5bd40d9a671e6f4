/** Pages saved from an e-paper: what a reader sees, one line a block, and what the head says of the edition. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Stated } from './types.js';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

/** Never text of the page. */
const DROPPED = new Set(
  'script style noscript template iframe object svg canvas head nav footer aside form button select option input textarea audio video map dialog menu'.split(
    ' ',
  ),
);
/** HTML's block elements: each begins and ends a line. */
const BLOCKS = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Roles (WAI-ARIA) and names of classes and ids of what surrounds an article on an e-paper's page. */
const BOILERPLATE_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'menu', 'menubar', 'toolbar']);
const BOILERPLATE =
  /(^|[-_\s])(nav|navbar|menu|breadcrumb|crumbs?|footer|foot|copyright|sidebar|share|toolbar|pager|pagination|search|login|comments?|advert|ads?|related)([-_\s]|$)/i;

/** Meta names under which e-papers give these, most specific first. */
const DATE_METAS = ['publishdate', 'pubdate', 'publish_time', 'article:published_time', 'date', 'dc.date', 'dcterms.date'];
const PAPER_METAS = ['newspaper', 'paper', 'og:site_name', 'source', 'contentsource', 'author', 'dc.publisher', 'publisher'];

/** @returns the text in block lines, and what the head states (`title` as the head has it). */
export function readHtml(html: string): { readonly text: string; readonly stated: Stated } {
  const document = parse(html);
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    const text = line.replace(/[ \t\r\n\f\u00a0]+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeName === '#text') {
      line += (node as DefaultTreeAdapterTypes.TextNode).value;
      return;
    }
    if ('tagName' in node && isDropped(node)) return;
    const block = 'tagName' in node && (BLOCKS.has(node.tagName) || node.tagName === 'br');
    if (block) flush();
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
    if (block) flush();
  };
  walk(document);
  flush();
  return { text: lines.join('\n'), stated: readHead(document) };
}

function isDropped(element: Element): boolean {
  if (DROPPED.has(element.tagName)) return true;
  if (element.tagName === 'body') return false;
  const attrs = new Map(element.attrs.map(({ name, value }) => [name, value]));
  if (attrs.has('hidden') || attrs.get('aria-hidden') === 'true' || BOILERPLATE_ROLES.has(attrs.get('role') ?? '')) return true;
  if (/display\s*:\s*none/i.test(attrs.get('style') ?? '')) return true;
  return BOILERPLATE.test(attrs.get('class') ?? '') || BOILERPLATE.test(attrs.get('id') ?? '');
}

function readHead(document: DefaultTreeAdapterTypes.Document): Stated {
  const metas = new Map<string, string>();
  let title = '';
  const walk = (node: Node): void => {
    if ('tagName' in node && node.tagName === 'meta') {
      const attrs = new Map(node.attrs.map(({ name, value }) => [name, value.trim()]));
      const name = (attrs.get('name') ?? attrs.get('property') ?? attrs.get('itemprop') ?? '').toLowerCase();
      if (name && attrs.get('content')) metas.set(name, attrs.get('content')!);
    }
    if ('tagName' in node && node.tagName === 'title' && title === '') {
      title = node.childNodes
        .map((child) => ('value' in child ? child.value : ''))
        .join('')
        .trim();
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(document);
  const first = (names: readonly string[]) => names.map((name) => metas.get(name)).find((value) => value !== undefined);
  const date = first(DATE_METAS);
  const newspaper = first(PAPER_METAS);
  return { ...(title && { title }), ...(date && { date }), ...(newspaper && { newspaper }) };
}

/** The charset that the head declares; ASCII is enough to read it. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = parse(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)));
  let charset: string | undefined;
  const walk = (node: Node): void => {
    if ('tagName' in node && node.tagName === 'meta') {
      const attrs = new Map(node.attrs.map(({ name, value }) => [name, value]));
      charset ??= attrs.get('charset') ?? /charset=([\w-]+)/i.exec(attrs.get('content') ?? '')?.[1];
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(head);
  return charset;
}
