/** One file with 20,000 entities, opened from disk without a network. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { wholeGraph as generated } from '../whole-graph.mjs';
import { opened } from './page.mjs';

const SENTENCE = '近日，记者走进位于当地的企业车间，看到一条条生产线开足马力赶制订单，产品将发往全国各地。';

/** Entities with a sentence for each fact, its own for each. */
function entitiesOf({ nodes, edges }) {
  const byKey = new Map(nodes.map((node) => [node.key, { node, facts: [] }]));
  for (const { key, source, target, attributes } of edges) {
    const [from, to] = [byKey.get(source), byKey.get(target)];
    const names = `${from.node.attributes.label}与${to.node.attributes.label}`;
    const evidence = [
      {
        id: key,
        sentence: `${names}：${SENTENCE}`,
        date: attributes.last,
        page: `jxrb-${attributes.last}`,
        article: `${names}侧记`,
        rule: 'r/1',
        modality: attributes.modality,
        details: {},
      },
    ];
    const end = ({ node }) => ({ id: node.key, label: node.attributes.label, kind: node.attributes.kind });
    from.facts.push({ id: key, outgoing: true, other: end(to), ...attributes, evidence });
    if (source !== target) to.facts.push({ id: key, outgoing: false, other: end(from), ...attributes, evidence });
  }
  return [...byKey.values()].map(({ facts, node }) => {
    const { aliases, first, kind, label, last, pages } = node.attributes;
    return { id: node.key, kind, name: label, aliases, codes: node.codes ?? [], pages, first, last, facts };
  });
}

/** @returns size in bytes and times in ms. */
export async function singleFile(browser, { wholeGraph, viewerFiles, viewerHtml }, { nodes, assets, folder }) {
  const raw = generated(nodes, 3 * nodes);
  const { html } = viewerHtml(wholeGraph(raw).select({}, nodes), entitiesOf(raw), await viewerFiles(assets));
  const file = join(folder, '20000.html');
  writeFileSync(file, html);
  const { page, ready } = await opened(browser, `${pathToFileURL(file)}`);
  const asked = await page.evaluate(
    "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(data|blob|file):/.test(name))",
  );
  const hits = await page.evaluate(`new Promise((done) => {
    const field = document.getElementById('search');
    field.focus();
    field.value = 'jiangxi';
    const watcher = new MutationObserver(() => document.querySelector('[role=option]') && done(document.querySelectorAll('[role=option]').length));
    watcher.observe(document.body, { subtree: true, childList: true });
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  })`);
  await page.close();
  return { bytes: Buffer.byteLength(html), ready, asked, hits };
}
