/** A graph of 100,000 entities in the browser: opened by its most telling part, searched, filtered, walked. */
import { wholeGraph as generated } from '../whole-graph.mjs';
import { median, opened, processor, twoFrames } from './page.mjs';

const KEYS = ['江', '江西', '江西科', 'jxkj', '张', 'zhang', '南昌', 'nanchang'];
/** Entities whose neighbours are fetched: places among the most telling. */
const WALKED = [400, 800, 1200];

/** Entities without sentences: what is timed does not read them. */
function sourceOf(raw, whole, search) {
  const nodes = new Map(raw.nodes.map((node) => [node.key, node]));
  return {
    generation: async () => raw.generation,
    update: async () => {},
    served: async () => raw.generation,
    graph: async (limit, filter = {}) => whole.select(filter, limit),
    summary: async () => whole.summary(),
    neighbours: async (id, depth, limit) => whole.neighbourhood(id, depth, limit),
    paths: async (from, to, avoid, limit) => whole.paths(from, to, new Set(avoid), limit),
    entity: async (id) => {
      const node = nodes.get(id);
      if (!node) return null;
      const { aliases, first, kind, label, last, pages } = node.attributes;
      return { id, kind, name: label, aliases, codes: node.codes ?? [], pages, first, last, facts: [] };
    },
    search,
  };
}

/**
 * What `begin` sets off is over when `done` holds, before or after it is drawn.
 * @returns by the clock, and what the processor did for it here (the server) and on the page's own thread, in ms.
 */
async function until(page, begin, done) {
  const before = await processor(page);
  const clock = await ended(page, begin, done);
  return { clock, processor: (await processor(page)) - before };
}

function ended(page, begin, done) {
  return page.evaluate(`new Promise((resolve, reject) => {
    const done = () => ${done};
    const from = performance.now();
    const watcher = new MutationObserver(() => done() && end());
    const late = setTimeout(() => reject(new Error('no end: ' + ${JSON.stringify(done)})), 60000);
    const end = () => { watcher.disconnect(); clearTimeout(late); resolve(performance.now() - from); };
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    ${begin};
  })`);
}

const FIRST = "document.querySelector('.finder [role=listbox]').firstChild";

/** From the input to the list of names, with the pause that the field waits for the next key. */
async function key(page, text) {
  return until(
    page,
    `const field = document.getElementById('search'); field.value = ''; field.focus(); field.value = ${JSON.stringify(text)}; globalThis.old = ${FIRST}; field.dispatchEvent(new InputEvent('input', { bubbles: true }))`,
    `${FIRST} !== null && ${FIRST} !== globalThis.old`,
  );
}

const COUNT = "document.querySelector('[data-testid=count]').textContent";

const STATUS = "document.querySelector('.bar.status')";

/** The answer is there and taken; how long its picture takes is the renderer's. */
const filter = (page, kind) =>
  until(
    page,
    `globalThis.was = ${STATUS}.textContent; document.querySelector('[data-kind=${kind}]').click()`,
    `!${STATUS}.classList.contains('busy') && ${STATUS}.textContent !== globalThis.was`,
  );

/** @returns times by the clock and of the processor, in ms. */
export async function largeGraph(browser, { serve, wholeGraph, searcher }, { nodes, assets }) {
  const raw = generated(nodes, 3 * nodes);
  const search = searcher(
    () => raw.generation,
    () => raw,
  );
  await search('');
  const whole = wholeGraph(raw);
  const first = whole.select({}, 3000);
  const server = await serve({ source: sourceOf(raw, whole, search), assets });
  try {
    const { page, ready: clock, processor: spent } = await opened(browser, server.url);
    await page.waitForTimeout(1500);
    const shown = await page.evaluate(COUNT);
    const keys = [];
    for (const text of KEYS) keys.push(await key(page, text));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const filters = [];
    for (const kind of ['Person', 'Enterprise', 'Place']) {
      filters.push(await filter(page, kind));
      await twoFrames(page);
      await filter(page, kind);
      await twoFrames(page);
    }
    const walks = [];
    for (const at of WALKED) walks.push(await expanded(page, first.graph.nodes[at].attributes.label));
    await page.close();
    const slowest = { clock: Math.max(...keys.map(CLOCK)), processor: Math.max(...keys.map(PROCESSOR)) };
    return {
      shown,
      ready: { clock, processor: spent },
      key: middle(keys),
      slowestKey: slowest,
      filter: middle(filters),
      expand: middle(walks),
    };
  } finally {
    await server.close();
  }
}

/** Of an entity found by its name: fetched and put into the drawing; its picture is the renderer's. */
async function expanded(page, name) {
  await key(page, name);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.panel.entity h2');
  await page.waitForTimeout(1000);
  return until(
    page,
    `globalThis.was = ${STATUS}.textContent; document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true }))`,
    `${STATUS}.textContent !== globalThis.was`,
  );
}

const CLOCK = ({ clock }) => clock;
const PROCESSOR = ({ processor }) => processor;
const middle = (runs) => ({ clock: median(runs.map(CLOCK)), processor: median(runs.map(PROCESSOR)) });
