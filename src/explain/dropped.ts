/** What reading a page left out, for people: each once, with why. */
import type { Kind, RelationType } from '../../graph-schema/schema.js';
import { pageSpans } from '../arrange/paragraph.js';
import { lineAt } from '../graph/lines.js';
import { compareText } from '../order.js';
import type { Dropped, DroppedByCorrection, DroppedFigure, DroppedName, DroppedRelation } from '../trace.js';
import type { PageEntity, Paragraph, ReadPage, Sentence } from '../types.js';

type Why = DroppedName['why'] | DroppedRelation['why'] | DroppedFigure['why'] | 'correction';

export const WHY: Readonly<Record<Why, string>> = {
  overlapped: 'another name over it is surer or longer',
  'other-kind': 'it is of another kind',
  'place-not-meant': 'nothing on the page bears out that the place is meant',
  'inside-a-word': 'it begins or ends inside an ordinary word',
  'no-name': 'a table says that it is no name',
  'everyday-words': 'it is made of everyday words',
  'not-accepted': 'the rule of its kind does not accept it',
  'title-inside': 'a title stands in it: what follows is a person',
  brand: 'it is part of the name of something else on the page',
  'stands-for-nothing': 'nothing before it that it could stand for',
  ends: 'the relation does not join these ends',
  unless: 'the clause has a word that rules the pattern out',
  'no-end': 'one end was found, the other was not',
  condition: 'the number is a condition',
  'no-indicator': 'nothing says what is counted',
  'no-subject': 'nothing says whose it is',
  'not-body': 'in a headline that the body repeats, or a byline',
  correction: 'a correction by the user drops it',
};

export interface DroppedView {
  readonly what: Dropped['what'];
  /** Kind of a name, type of a relation. */
  readonly type: Kind | RelationType | 'Metric';
  /** As printed; of a relation its trigger and the ends that were found. */
  readonly text: string;
  readonly rule: string;
  readonly why: Why;
  /** What ruled the pattern out. */
  readonly word?: string;
  /** The name that was chosen over it. */
  readonly by?: { readonly text: string; readonly kind: Kind; readonly rule: string };
  /** Line, counted from 1. */
  readonly line: number;
  readonly sentence: string;
}

/** Vetoes that are of no interest where a chosen name holds the stretch anyway. */
const OBVIOUS: readonly Why[] = ['no-name', 'place-not-meant', 'inside-a-word', 'everyday-words', 'not-accepted', 'brand'];

class Views {
  constructor(
    private readonly read: ReadPage,
    private readonly starts: readonly number[],
  ) {}

  /** @returns undefined for what a chosen name covers. */
  of(dropped: Dropped): DroppedView | undefined {
    switch (dropped.what) {
      case 'name':
        return this.name(dropped);
      case 'relation':
        return this.relation(dropped);
      case 'figure':
        return { what: 'figure', type: 'Metric', text: dropped.printed, rule: '', why: dropped.why, ...this.sentence(dropped.sentence) };
      case 'corrected':
        return this.corrected(dropped);
      default:
        return dropped satisfies never;
    }
  }

  private name({ paragraph, start, end, kind, rule, why, by }: DroppedName): DroppedView | undefined {
    const sentence = this.read.sentences.find((s) => s.paragraph === paragraph && s.start <= start && start < s.end);
    const held = sentence?.mentions.some((m) => m.start <= start && end <= m.end);
    if (held && OBVIOUS.includes(why)) return undefined;
    const printed = (from: number, to: number): string => paragraph.text.slice(from, to);
    return {
      what: 'name',
      type: kind,
      text: printed(start, end),
      rule,
      why,
      ...(by ? { by: { text: printed(by.start, by.end), kind: by.kind, rule: by.rule } } : {}),
      line: this.line(paragraph, start, end),
      sentence: sentence?.text ?? '',
    };
  }

  private relation({ type, rule, why, source, target, trigger = '', word, sentence }: DroppedRelation): DroppedView {
    const ends = source === undefined && target === undefined ? '' : `: ${this.called(source)} → ${this.called(target)}`;
    const text = `${trigger}${ends}`.replace(/^: /, '');
    return { what: 'relation', type, text, rule, why, ...(word === undefined ? {} : { word }), ...this.sentence(sentence) };
  }

  private corrected({ entity, relation, metric }: DroppedByCorrection): DroppedView | undefined {
    const common = { what: 'corrected', why: 'correction', sentence: '' } as const;
    const line = ([start]: readonly [number, number] = [0, 0]): number => lineAt(this.starts, start);
    if (entity) return { ...common, type: entity.kind, text: entity.name, rule: '', line: line(entity.mentions[0]) };
    if (relation) {
      const { type, rule, evidence } = relation;
      const text = `${this.called(relation.source)} → ${this.called(relation.target)}`;
      return { ...common, type, text, rule, line: line(evidence[0]?.spans[0]) };
    }
    if (!metric) return undefined;
    const { indicator, value, unit, rule, evidence } = metric;
    return { ...common, type: 'Metric', text: `${indicator} ${value}${unit}`, rule, line: line(evidence[0]?.spans[0]) };
  }

  private called(id: string | undefined): string {
    const entity: PageEntity | undefined = id === undefined ? undefined : this.read.entities.get(id);
    return entity?.name ?? this.read.layout.articles.find((a) => a.id === id)?.title ?? '?';
  }

  private sentence({ paragraph, start, end, text }: Sentence): { line: number; sentence: string } {
    return { line: this.line(paragraph, start, end), sentence: text };
  }

  private line(paragraph: Paragraph, start: number, end: number): number {
    return lineAt(this.starts, pageSpans(paragraph, start, end)[0]?.[0] ?? 0);
  }
}

/** @returns in order of lines. @param starts offsets of the page's lines. */
export function droppedViews(dropped: readonly Dropped[], read: ReadPage, starts: readonly number[]): DroppedView[] {
  const views = new Views(read, starts);
  const distinct = new Map<string, DroppedView>();
  for (const one of dropped) {
    const view = views.of(one);
    if (view) distinct.set(JSON.stringify(view), view);
  }
  return [...distinct.values()].sort((a, b) => a.line - b.line || compareText(a.what, b.what));
}
