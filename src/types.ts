/**
 * The data that flows through the pipeline (src/pipeline.ts), from page to extract.
 * All offsets are UTF-16 code units into `Page.text`; a span is half open: [start, end).
 */
import type { Kind, Modality, RelationType } from '../graph-schema/schema.js';

export type Span = readonly [start: number, end: number];

/** A page as read: decoded, without byte order mark, line ends kept. */
export interface Page {
  readonly id: string;
  readonly text: string;
  /** ISO date of the edition, if known. */
  readonly date: string | null;
  /** Full name of the province, 江西省, if known. */
  readonly province: string | null;
  readonly newspaper: string | null;
  /** Where it was read from, for messages. */
  readonly source: string;
  /** SHA-256 of the text, hex. */
  readonly hash: string;
}

/** What a line is in its article (GUIDE "Articles"). */
export type LineRole = 'title' | 'subtitle' | 'byline' | 'body' | 'caption' | 'note';

export interface ArticleLine {
  /** Counted from 1 in the page's text. */
  readonly line: number;
  readonly role: LineRole;
}

/** A stretch of the page that a paragraph is joined from. */
export interface Piece {
  /** Where the stretch begins in the paragraph's text. */
  readonly at: number;
  /** Where it begins on the page. */
  readonly start: number;
  readonly length: number;
}

/**
 * Text of one role that reads as one: fragments that the layout split are joined again.
 * `text` is normalised character by character (full-width letters and digits made half-width, half-width Chinese
 * punctuation made full-width), so that its offsets are those of its pieces.
 */
export interface Paragraph {
  readonly article: string;
  readonly role: LineRole;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export interface Article {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly ArticleLine[];
  /** In reading order. */
  readonly paragraphs: readonly Paragraph[];
}

/** What the arrange step makes of a page. */
export interface Layout {
  readonly articles: readonly Article[];
  /** Lines that belong to no article. */
  readonly unplaced: readonly number[];
}

/** A row of a gazetteer (seeds/gazetteers). */
export interface GazetteerEntry {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parent: string | null;
  readonly code: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
}

/** An entity of one page. */
export interface PageEntity {
  readonly id: string;
  readonly kind: Kind;
  /** The fullest form that the page supports. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Spans on the page; a mention that the layout cuts gives several. */
  readonly mentions: readonly Span[];
  readonly gazetteer: string | null;
  /**
   * Whether `name` is a full name, one that means the same everywhere (江西立讯智造有限公司), or a short form
   * whose meaning other pages decide (立讯智造).
   */
  readonly full: boolean;
  /** Surface features by which blocks tell namesakes apart (resolve/features.ts), sorted. */
  readonly features: readonly string[];
  /** Short forms that a firm's full name allows, whether or not the page prints them: 云岭数据 of 江西云岭数据科技有限公司. */
  readonly offers?: readonly string[];
  /** Whether a person holds a public post on this page. */
  readonly official?: boolean;
  /** What the name comes to where one thing is printed in several ways (park:place/361002:高新区); its own letters otherwise. */
  readonly key?: string;
  /** Other names that the page says it had or has (更名为, 前身为), each with what it comes to. */
  readonly renamed?: readonly { readonly name: string; readonly key: string }[];
  /** What a correction says that it is, whatever blocks would decide (src/correct). */
  readonly identity?: string;
}

export interface EvidenceItem {
  readonly spans: readonly Span[];
}

/** Values are as printed, or normalised beside it (GUIDE "Printed and normalised"). */
export type Properties = Readonly<Record<string, string | number | boolean | null>>;

export interface PageRelation {
  readonly type: RelationType;
  /** Ids of entities of the page; AUTHORED ends in an article's id. */
  readonly source: string;
  readonly target: string;
  readonly properties: Properties;
  readonly modality: Modality;
  readonly rule: string;
  /** One item a statement. */
  readonly evidence: readonly EvidenceItem[];
}

export interface PageMetric {
  readonly subject: string;
  /** As printed, and its normalised name (规上企业 → 规模以上工业企业). */
  readonly indicator: string;
  readonly indicatorName: string;
  readonly value: number;
  readonly valueTo?: number;
  readonly unit: string;
  /** In the unit's base (元, 吨, 人 …), and what that is. */
  readonly normalised?: number;
  readonly base?: string;
  readonly bound?: 'about' | 'over' | 'under';
  readonly period: string | null;
  /** The period as ISO dates, where the page's date allows. */
  readonly from?: string;
  readonly to?: string;
  readonly change: string | null;
  readonly changePercent?: number;
  readonly modality: Modality;
  readonly rule: string;
  readonly evidence: readonly EvidenceItem[];
}

/** What one page says: one line of `gantu extract` (GUIDE "Files"). */
export interface Extract {
  readonly page: string;
  readonly meta: {
    readonly date: string | null;
    readonly province: string | null;
    readonly newspaper: string | null;
    readonly hash: string;
    readonly version: string;
  };
  readonly entities: readonly PageEntity[];
  readonly relations: readonly PageRelation[];
  readonly metrics: readonly PageMetric[];
  readonly articles: readonly { readonly id: string; readonly title: string; readonly lines: readonly ArticleLine[] }[];
  readonly unplaced: readonly number[];
  /** Rows of the user's corrections that were applied, sorted; absent where there are none. */
  readonly corrected?: readonly string[];
}

/** A mention with the page entity it stands for: what relate and measure read. */
export interface ResolvedMention {
  readonly entity: string;
  readonly kind: Kind;
  /** Offsets into the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** Stands for the entity without naming it: 该公司, 当地, 我省. */
  readonly anaphor: boolean;
  /** The recogniser's rule, for `explain`. */
  readonly rule: string;
}

/** A sentence of a paragraph, with its mentions in order of start, longer first. */
export interface Sentence {
  readonly article: string;
  readonly paragraph: Paragraph;
  /** Offsets into the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly mentions: readonly ResolvedMention[];
}

/** A page with everything found in it before relations: the input of relate and measure. */
export interface ReadPage {
  readonly page: Page;
  readonly layout: Layout;
  readonly entities: ReadonlyMap<string, PageEntity>;
  /** In reading order, article by article. */
  readonly sentences: readonly Sentence[];
  /** Rows of corrections that were applied to its entities. */
  readonly corrected?: readonly string[];
}
