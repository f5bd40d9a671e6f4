/** The relate step: sentences with resolved mentions -> relations between the page's entities, each with its evidence. */
import { endsProblem } from '../../graph-schema/schema.js';
import type { Trace } from '../trace.js';
import type { PageRelation, ReadPage } from '../types.js';
import { readAuthors } from './authored.js';
import { readChains } from './chains.js';
import { Context } from './context.js';
import { Clock } from './dated.js';
import { gather } from './gather.js';
import { believed } from './learned/doubts.js';
import { type Modal, propose } from './learned/index.js';
import { defaultModel, type Model } from './learned/model.js';
import { readLists } from './lists.js';
import type { Masked } from './mask.js';
import { matchSentence, modalityAt } from './match.js';
import { readNesting } from './nesting.js';
import { readPairs } from './pairs.js';
import { readHeaded } from './posts/headed.js';
import { readTitles } from './posts/index.js';
import { readRespective } from './respective.js';
import { type Rules, readRules } from './rules.js';
import { readScenes } from './scenes.js';
import { readSigned } from './signed.js';
import type { Statement } from './statement.js';
import { SubjectTrack } from './subjects.js';
import { Visits } from './visits.js';

/** Whether the ends of a statement are of kinds that its type may join. */
function fits(context: Context, statement: Statement): boolean {
  const source = context.kind(statement.source);
  const target = statement.type === 'AUTHORED' ? 'Article' : context.kind(statement.target);
  return source !== undefined && target !== undefined && endsProblem(statement.type, source, target) === undefined;
}

const WHOLE = /^全[省市县区镇乡村]$/u;

/** 调研|全县|防汛工作: how far the work goes, not where one went. */
function isScope(context: Context, { type, target, sentence }: Statement): boolean {
  if (type !== 'VISITED') return false;
  const named = sentence.mentions.filter(({ entity }) => entity === target);
  return named.length > 0 && named.every((mention) => WHOLE.test(context.printed(sentence, mention)));
}

/** What the rules state of a page. */
export interface Stated {
  readonly context: Context;
  readonly views: readonly Masked[];
  readonly statements: Statement[];
  readonly modal: Modal;
}

/** @param trace told what a rule found and did not state. */
export function stateByRules(read: ReadPage, rules: Rules = readRules(), trace?: Trace): Stated {
  const context = new Context(read);
  const statements: Statement[] = [];
  const views = read.sentences.map((sentence) => {
    const titles = readTitles(context, sentence);
    statements.push(...titles.statements);
    return titles.view;
  });
  for (const statement of [...statements]) readHeaded(context, statement, statements);
  const track = new SubjectTrack(context, views);
  const visits = new Visits(context);
  const matcher = { context, views, track, visits, rules, trace };
  const steps: ((view: Masked, index: number, out: Statement[]) => void)[] = [
    (view, _index, out) => readAuthors(view, view.sentence, out),
    (view, _index, out) => readChains(context, view, out),
    (_view, index, out) => readLists(context, views, index, out),
    (view, index, out) => readPairs(view, track, index, out),
    (view, _index, out) => readRespective(context, view, out),
    (_view, index, out) => readScenes(context, views, track, index, out),
    (_view, index, out) => matchSentence(matcher, index, out),
  ];
  // One step goes over all sentences before the next does: the processor's cache holds the rules of one, not of all.
  const found: Statement[][] = views.map(() => []);
  for (const step of steps) for (const [index, view] of views.entries()) step(view, index, found[index]!);
  for (const list of found) statements.push(...list);
  readSigned(context, views, [...statements], statements);
  for (const sentences of context.articles()) readNesting(context, sentences, statements);
  const fitting = statements.filter((statement) => {
    const fit = fits(context, statement) && !isScope(context, statement);
    if (!fit) trace?.({ what: 'relation', why: 'ends', ...statement });
    return fit;
  });
  const modal: Modal = (index, start, end) => modalityAt(matcher, index, { start, text: views[index]!.text.slice(start, end) });
  return { context, views, statements: fitting, modal };
}

/**
 * Reads the relations of a page.
 * @param rules the shipped ones, and the user's own (`readRules`).
 * @param trace told what a rule found and did not state.
 * @param model what is proposed where no rule states anything, and doubted of what one states; null: nothing.
 * @returns relations in code unit order of type, source, target and key; evidence in reading order.
 */
export function relate(read: ReadPage, rules: Rules = readRules(), trace?: Trace, model: Model | null = defaultModel()): PageRelation[] {
  const { context, views, statements: stated, modal } = stateByRules(read, rules, trace);
  const statements = model ? believed(context, views, stated, rules.own, model) : stated;
  if (model) statements.push(...propose(context, views, statements, modal, model));
  const clock = new Clock(read);
  return gather(
    statements.map((statement) => clock.dated(statement)),
    context,
  );
}
