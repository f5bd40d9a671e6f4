import { describe, expect, it } from 'vitest';
import { searchData } from '../../src/serve/search/build.js';
import { safeJson, viewerHtml } from '../../src/serve/single-file.js';
import { buildViewGraph } from '../../src/serve/view-graph.js';
import { fixture } from '../viewer/fixture.js';

const files = {
  html: '<head><meta charset="utf-8"><link rel="stylesheet" crossorigin href="./style.css"></head><script type="module" crossorigin src="./main.js"></script>',
  script: 'const a = "</script><!--"; const b = "$&";',
  style: 'a::after { content: "</style>" }',
};
const view = buildViewGraph(fixture({ nodes: 20 }).raw);

describe('the single file', () => {
  it.each(['</script><script>alert(1)</script>', '<!-- <script>', '\u2028\u2029', '$& $1 $`', '"\\', '\ud800', ']]>'])(
    'holds %j as data',
    (label) => {
      const json = safeJson({ label });
      expect(json).not.toMatch(/[<>\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual({ label });
      const nodes = view.graph.nodes.map((node, at) => (at === 0 ? { ...node, attributes: { ...node.attributes, label } } : node));
      const hostile = { ...view, generation: label, graph: { ...view.graph, nodes } };
      const html = viewerHtml(hostile, [], files);
      expect(html.match(/<\/script/g)).toHaveLength(2);
      const data = /<script type="application\/json" id="gantu-data">(.*?)<\/script>/s.exec(html)?.[1];
      expect(JSON.parse(data!)).toEqual(JSON.parse(JSON.stringify({ view: hostile, entities: [], search: searchData(hostile.graph) })));
    },
  );

  it('closes no element from its code or style', () => {
    const html = viewerHtml(view, [], files);
    expect(html).toContain('const a = "<\\/script><\\!--"; const b = "$&";');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  it('asks the network for nothing', () => {
    const html = viewerHtml(view, [], files);
    expect(html).not.toMatch(/src="|href="/);
    expect(html).toContain("default-src 'none'");
  });

  it('says what is wrong with a page that it cannot fill', () => {
    expect(() => viewerHtml(view, [], { ...files, html: '<html>' })).toThrow('viewer/index.html must hold exactly one');
  });
});
