import { describe, expect, it } from 'vitest';
import { BACKGROUND, contrast, kindColour } from '../../graph-schema/colour.js';
import { KIND_NAMES } from '../../graph-schema/schema.js';
import { groupFacts } from '../../src/dossier/groups.js';
import type { FactView } from '../../src/serve/types.js';
import { Additions } from '../../viewer/model/additions.js';
import { Deriver, litPart } from '../../viewer/model/derive.js';
import { entityPart } from '../../viewer/model/expand.js';
import { freePlace } from '../../viewer/model/labels.js';
import { mark } from '../../viewer/model/mark.js';
import { edgeStyle, type Light, litEdge, nodeStyle, type Scene } from '../../viewer/model/scene.js';
import { START } from '../../viewer/model/state.js';
import { pathsOf, smallGraph } from './small-graph.js';

const graph = smallGraph();

function scene(change: Partial<Scene> = {}): Scene {
  const { shown } = new Deriver(graph).derive(START);
  return {
    theme: 'light',
    shown,
    scale: 1,
    curves: new Map(),
    faded: new Map(),
    communities: null,
    sizes: null,
    regions: [],
    notes: [],
    quiet: false,
    turned: false,
    arrows: true,
    ...change,
  };
}

describe('what is lit', () => {
  const lit = (state: Partial<typeof START>, hovered: string | null = null) => {
    const whole = { ...START, ...state };
    const found = () => (whole.path ? pathsOf(graph, whole.path.from!, whole.path.to!) : []);
    return [...(litPart(graph, whole, new Deriver(graph, undefined, found).derive(whole), hovered)?.edges ?? ['everything'])]
      .sort()
      .join(' ');
  };
  it.each([
    ['everything at the start', {}, null, 'everything'],
    ['the facts of the selected entity', { selected: 'sg' }, null, 'e2 e5 e7'],
    ['the facts of the hovered one before it', { selected: 'sg' }, 'zong', 'e4 e8'],
    ['the path before the selection', { selected: 'sg', path: { from: 'nc', to: 'gxt', index: 0, avoid: [] } }, null, 'e1 e3'],
    ['the open relation before both', { selected: 'sg', fact: 'e4' }, null, 'e4'],
    ['what two compared entities share', { compare: { a: 'hb', b: 'jx' } }, null, 'e2 e7'],
    ['everything while the second is not chosen', { compare: { a: 'hb', b: null } }, null, 'everything'],
    ['everything of a focus', { selected: 'sg', focus: { id: 'sg', depth: 2 } }, null, 'everything'],
    ['everything when the entity is unknown', { selected: 'nobody' }, null, 'everything'],
  ])('%s', (_title, state, hovered, edges) => expect(lit(state, hovered)).toBe(edges));
});

describe('styles', () => {
  it('write edge labels for the labelled ones only', () => {
    const light: Light = { lit: null, dim: false, chosen: [], labelled: new Set(['e2']), edgeLabel: ({ type }) => type };
    expect(litEdge('e2', graph.getEdgeAttributes('e2'), scene(), light).label).toBe('LOCATED_IN');
    expect(litEdge('e1', graph.getEdgeAttributes('e1'), scene(), light).label).toBeNull();
  });

  it('bend parallel edges and leave out arrow heads on large graphs', () => {
    const type = (change: Partial<Scene>) => edgeStyle('e1', graph.getEdgeAttributes('e1'), scene(change)).type;
    expect([type({}), type({ arrows: false }), type({ curves: new Map([['e1', 0.1]]) })]).toEqual(['arrow', 'line', 'curvedArrow']);
    expect(type({ arrows: false, curves: new Map([['e1', 0.1]]) })).toBe('curved');
  });

  it('break the lines of what is planned, denied, or said by one page and a rule that is often wrong', () => {
    const line = (key: string, change = {}) => edgeStyle(key, { ...graph.getEdgeAttributes(key), ...change }, scene());
    const lines = [line('e1'), line('e3'), line('e4'), line('e6'), line('e1', { modality: 'negated' })];
    expect(lines.map(({ type }) => type)).toEqual(['arrow', 'broken', 'arrow', 'broken', 'broken']);
    const patterns = lines.map(({ dashes }) => dashes.join(' '));
    // Told apart by their strokes, not by colour alone; nothing else than a fact has a full line.
    expect(new Set(patterns).size).toBe(4);
    expect([patterns[0], patterns[2]]).toEqual(['', '']);
    expect(line('e3').size).toBeLessThan(line('e7').size);
    const light: Light = { lit: null, dim: false, chosen: [], labelled: new Set(), edgeLabel: () => '' };
    expect(litEdge('e3', graph.getEdgeAttributes('e3'), scene(), light).dashes).toEqual(line('e3').dashes);
  });

  it('hide what the filter hides', () => {
    const at = scene({ shown: { nodes: new Set(['sg', 'nc']), edges: new Set() } });
    expect(nodeStyle('jx', graph.getNodeAttributes('jx'), at).hidden).toBe(true);
    expect(nodeStyle('sg', graph.getNodeAttributes('sg'), at)).toMatchObject({
      hidden: false,
      label: '上高县',
      color: kindColour('Place', 'light'),
    });
    expect(edgeStyle('e1', graph.getEdgeAttributes('e1'), at).hidden).toBe(true);
  });

  it.each(KIND_NAMES.flatMap((kind) => (['light', 'dark'] as const).map((theme) => [kind, theme] as const)))(
    'let %s be seen on %s',
    (kind, theme) => {
      // WCAG 1.4.11 asks 3; the palette of the schema, made for the colour-blind, has yellows below it on paper.
      expect(contrast(kindColour(kind, theme), BACKGROUND[theme])).toBeGreaterThan(theme === 'dark' ? 3 : 2);
    },
  );

  it('do not ask for the parts of the graph again when only the selection changes', () => {
    const deriver = new Deriver(graph);
    const before = deriver.derive(START);
    expect(deriver.derive({ ...START, selected: 'sg' }).shown).toBe(before.shown);
    expect(deriver.derive({ ...START, focus: { id: 'sg', depth: 1 } }).filtered).toBe(before.filtered);
  });
});

describe('labels', () => {
  it('move out of the way, and give up where there is no room', () => {
    const node = { x: 100, y: 100, size: 5 };
    const label = { width: 40, height: 14 };
    const taken = [];
    const sides = [];
    for (let at = 0; at < 5; at += 1) {
      const place = freePlace(node, label, taken);
      sides.push(place && (place.x > 100 ? 'right' : place.x + 40 < 100 ? 'left' : place.y > 100 ? 'below' : 'above'));
      if (place) taken.push(place);
    }
    expect(sides).toEqual(['right', 'left', 'below', 'above', null]);
  });
});

describe('sentences', () => {
  it.each([
    ['匹诺鞋业的鞋底来自宏步橡塑', ['江西匹诺鞋业有限公司', '匹诺鞋业'], ['宏步橡塑'], '[self 匹诺鞋业]的鞋底来自[other 宏步橡塑]'],
    ['上高县政府在上高县', ['上高县'], ['上高县政府'], '[other 上高县政府]在[self 上高县]'],
    ['没有名字', ['李'], [], '没有名字'],
    ['<img onerror=x>', ['<img onerror=x>'], [], '[self <img onerror=x>]'],
  ])('mark the names in %s', (sentence, self, other, expected) => {
    const text = mark(sentence, self, other).map(({ text, role }) => (role ? `[${role} ${text}]` : text));
    expect(text.join('')).toBe(expected);
  });
});

describe('facts', () => {
  const fact = (id: string, change: Partial<FactView>): FactView => ({
    id,
    type: 'LOCATED_IN',
    outgoing: true,
    other: { id: 'jx', label: '江西省', kind: 'Place' },
    key: '',
    count: 1,
    first: null,
    last: null,
    modality: 'fact',
    evidence: [],
    ...change,
  });

  it('stand by relation and direction, the most stated first; partners together', () => {
    const groups = groupFacts([
      fact('a', { type: 'PARTNERS_WITH', outgoing: false }),
      fact('b', { count: 2 }),
      fact('c', { type: 'PARTNERS_WITH', count: 4 }),
      fact('d', { outgoing: false }),
      fact('e', { count: 3 }),
      fact('f', { type: 'HOLDS_POST' }),
    ]);
    expect(groups.map(({ type, facts }) => `${type} ${facts.map(({ id }) => id).join('')}`)).toEqual([
      'HOLDS_POST f',
      'LOCATED_IN eb',
      'LOCATED_IN d',
      'PARTNERS_WITH ca',
    ]);
  });

  it('tie an entity that was left out to what is drawn', () => {
    const grown = smallGraph();
    const entity = { id: 'new', kind: 'Place' as const, name: '新县', aliases: [], codes: [], pages: 4, first: null, last: null };
    const facts = [fact('n1', {}), fact('n2', { other: { id: 'far', label: '远', kind: 'Place' } })];
    new Additions(grown).hold([entityPart({ ...entity, facts })]);
    expect(grown.edges('new')).toEqual(['n1']);
    expect(grown.getNodeAttributes('new')).toMatchObject({ label: '新县', pages: 4 });
  });
});
