/** What a name may mean in a store, and why each page that uses it was joined to what it was. */
import { classOf, type EntityClass, KIND_NAMES, type Kind } from '../../graph-schema/schema.js';
import { readBlocks, toSignature } from '../graph/assign.js';
import { toExtract, toPage } from '../graph/epoch.js';
import { Layer } from '../graph/layer.js';
import type { StoredSignature } from '../graph/voices.js';
import { compareText, groupBy, sortedUnique } from '../order.js';
import { candidatesFor, decideBlock } from '../resolve/blocks.js';
import type { Decision, JoinRule, NotMeant } from '../resolve/decision.js';
import { type Part, partitionPersons } from '../resolve/persons.js';
import { blockOf, classOfBlock, type Signature } from '../resolve/signature.js';
import { statement } from '../store/statements.js';
import type { Row, Transaction } from '../store/types.js';
import type { Extract, Page, PageEntity } from '../types.js';
import { type Apart, apartFrom, type Judged } from './apart.js';
import { type MentionSentence, sentenceFinder } from './sentences.js';

/** An entity that might have been meant, and why it is not; null for the one that is. */
export interface CandidateView {
  readonly id: string;
  readonly name: string;
  readonly why: NotMeant | null;
}

/** One page's part of an entity. */
export interface MemberView {
  readonly page: string;
  readonly date: string | null;
  /** What the page calls it. */
  readonly name: string;
  /** Forms as printed, with how often. */
  readonly forms: Readonly<Record<string, number>>;
  /** What the page says by itself. */
  readonly own: 'correction' | 'gazetteer' | 'full-name' | 'short-name';
  readonly rule: JoinRule;
  /** Posts, seats and other features that the rule went by. */
  readonly features: readonly string[];
  readonly candidates: readonly CandidateView[];
  readonly sentences: readonly MentionSentence[];
  /** Rows of corrections that the page was read with and that speak of it. */
  readonly corrections: readonly string[];
}

export interface EntityView {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly official: boolean;
  /** Distinct pages that name it; `members` has the newest of them. */
  readonly pages: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly members: readonly MemberView[];
  /** Others of the name, and why they are not this one. */
  readonly apart: readonly Apart[];
}

/** Blocks of a name: one for each class. */
function blocksNamed(name: string): string[] {
  const classes = new Set<EntityClass>(KIND_NAMES.map(classOf));
  return [...classes].map((cls) => blockOf(cls, name));
}

async function entitiesById(tx: Transaction, ids: readonly string[]): Promise<Row[]> {
  return ids.length === 0 ? [] : tx.run(statement('read/entities'), { ids });
}

/** Entities of one name that a person can still tell apart. */
const MOST = 20;

export interface NameView {
  /** Entities that the name means on some page, those of most pages first. */
  readonly entities: readonly EntityView[];
  /** Further ones, of fewer pages: a bare 座谈会 is one a page. */
  readonly more: number;
}

/**
 * @param name a name, another form of one, or an entity's id.
 * @param limit pages told of each entity, the newest.
 * @param most entities told of, those of most pages first.
 */
export async function explainName(tx: Transaction, name: string, limit: number, most = MOST): Promise<NameView> {
  const named = await tx.run(statement('read/entities-named'), { blocks: blocksNamed(name) });
  const all = await entitiesById(tx, [...named.map((r) => r.id as string), name]);
  const rows = all.slice(0, most);
  const parts: { row: Row; members: StoredSignature[] }[] = [];
  for (const row of rows) parts.push({ row, members: await membersOf(tx, row.id as string, limit) });
  const judgement = await judge(
    tx,
    parts.flatMap((p) => p.members),
  );
  const names = new Map((await entitiesById(tx, judgement.candidates)).map((r) => [r.id as string, r.name as string]));
  const judged = parts.map(({ row, members }) => judgedOf(row, members, judgement));
  const views: EntityView[] = [];
  for (const [i, { row, members }] of parts.entries()) {
    views.push(entityView(row, await memberViews(tx, members, judgement, names), apartFrom(judged[i]!, judged)));
  }
  return { entities: views, more: all.length - rows.length };
}

function entityView(row: Row, members: readonly MemberView[], apart: readonly Apart[]): EntityView {
  const { id, kind, name, aliases, official, pages, first, last } = row;
  return {
    id: id as string,
    kind: kind as Kind,
    name: name as string,
    aliases: (aliases ?? []) as string[],
    official: official === true,
    pages: pages as number,
    first: (first ?? null) as string | null,
    last: (last ?? null) as string | null,
    members,
    apart,
  };
}

/** The primary signatures of an entity on its newest pages, newest first. */
async function membersOf(tx: Transaction, entity: string, limit: number): Promise<StoredSignature[]> {
  const pages = (await tx.run(statement('read/pages-of-entity'), { entity, limit })).map((r) => r.page as string);
  const signatures = (await new Layer(tx, false).runFor('read-signatures-of-pages', 'pages', pages)).map(toSignature);
  const own = groupBy(
    signatures.filter((s) => s.primary && s.entity === entity),
    (s) => s.page,
  );
  return pages.flatMap((page) => own.get(page) ?? []);
}

interface Judgement {
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly parts: ReadonlyMap<string, Part>;
  readonly byBlock: ReadonlyMap<string, readonly Signature[]>;
  /** Entities that members might have meant. */
  readonly candidates: readonly string[];
}

/** Decides the members' blocks again, as the writer did. */
async function judge(tx: Transaction, members: readonly StoredSignature[]): Promise<Judgement> {
  const blocks = sortedUnique(members.map((s) => s.block));
  const { open, fixed } = await readBlocks(new Layer(tx, false), blocks, []);
  const settled = members.filter((s) => s.anchor?.startsWith('gazetteer:'));
  const byBlock = groupBy([...open, ...fixed, ...settled], (s) => s.block);
  const decisions = new Map([...byBlock].flatMap(([block, own]) => [...decideBlock(block, own)]));
  const persons = [...byBlock].filter(([block]) => classOfBlock(block) === 'Person').map(([, own]) => own);
  const parts = new Map(persons.flatMap((own) => [...partitionPersons(own.filter((s) => s.anchor === null))]));
  const candidates = sortedUnique(members.flatMap((s) => [...candidatesFor(s.block, s, byBlock.get(s.block)!).keys()]));
  return { decisions, parts, byBlock, candidates };
}

function judgedOf(row: Row, members: readonly StoredSignature[], { decisions, parts }: Judgement): Judged {
  return {
    id: row.id as string,
    name: row.name as string,
    kind: row.kind as Kind,
    members: members.map((signature) => ({ signature, decision: decisions.get(signature.id)!, part: parts.get(signature.id) })),
  };
}

async function memberViews(
  tx: Transaction,
  members: readonly StoredSignature[],
  judgement: Judgement,
  names: ReadonlyMap<string, string>,
): Promise<MemberView[]> {
  const rows = await new Layer(tx, false).runFor('read-pages', 'ids', sortedUnique(members.map((s) => s.page)));
  const pages = new Map(rows.map((r) => [r.id as string, { page: toPage(r), extract: toExtract(r) }]));
  return members.map((signature) => {
    const { page, extract } = pages.get(signature.page)!;
    const entity = extract.entities.find((e) => e.id === signature.local)!;
    const { rule } = judgement.decisions.get(signature.id)!;
    const candidates = [...candidatesFor(signature.block, signature, judgement.byBlock.get(signature.block)!)];
    return {
      ...printedOf(entity, page, extract),
      page: signature.page,
      date: signature.date,
      name: signature.name,
      own: ownOf(entity),
      rule: entity.identity === undefined ? rule : 'correction',
      features: signature.features,
      candidates: candidates.map(([id, why]) => ({ id, name: names.get(id) ?? id, why })).sort((a, b) => compareText(a.id, b.id)),
      corrections: correctionsOf(entity, extract),
    };
  });
}

function ownOf({ identity, gazetteer, full }: PageEntity): MemberView['own'] {
  if (identity !== undefined) return 'correction';
  if (gazetteer !== null) return 'gazetteer';
  return full ? 'full-name' : 'short-name';
}

/** Forms and sentences of the mentions, each sentence once. */
function printedOf(entity: PageEntity, page: Page, extract: Extract): Pick<MemberView, 'forms' | 'sentences'> {
  const find = sentenceFinder(extract, page.text);
  const forms: Record<string, number> = {};
  const sentences = new Map<string, MentionSentence>();
  for (const span of entity.mentions) {
    const form = page.text.slice(...span).replace(/\s/g, '');
    forms[form] = (forms[form] ?? 0) + 1;
    const sentence = find(span);
    if (sentence && !sentences.has(sentence.text)) sentences.set(sentence.text, sentence);
  }
  return { forms, sentences: [...sentences.values()] };
}

/** Rows have the names in their fourth and fifth cell. */
function correctionsOf({ name, aliases }: PageEntity, { corrected = [] }: Extract): string[] {
  const names = new Set([name, ...aliases]);
  return corrected.filter((row) =>
    row
      .split('\t')
      .slice(3, 5)
      .some((cell) => names.has(cell)),
  );
}
