/** Gives statements of events their time: the visit's, the meeting's, the award's, as ISO dates beside what is printed. */
import { parts } from '../measure/calendar.js';
import type { Properties, ReadPage } from '../types.js';
import { datelineOf, eventDate, resolveEvent } from './event-date.js';
import type { Statement } from './statement.js';

/** The time as printed, if the statement is of an event. */
function printedOf({ type, properties, sentence }: Statement): string | undefined {
  if (type === 'AWARDED') return properties.year === undefined ? undefined : String(properties.year);
  if (type === 'VISITED') return properties.date === undefined ? eventDate(sentence.text) : String(properties.date);
  return type === 'CHAIRED' || type === 'ATTENDED' ? eventDate(sentence.text) : undefined;
}

export class Clock {
  readonly #page: string | null;
  /** An article's own date: 湖南日报6月11日讯. */
  readonly #datelines = new Map<string, string>();

  constructor({ page, sentences }: ReadPage) {
    this.#page = page.date;
    if (page.date === null) return;
    for (const { article, text } of sentences) {
      const printed = this.#datelines.has(article) ? undefined : datelineOf(text);
      const date = printed === undefined ? undefined : resolveEvent(printed, page.date).from;
      if (date !== undefined) this.#datelines.set(article, date);
    }
  }

  /** The statement with `from` and `to`, where its time can be told. */
  dated(statement: Statement): Statement {
    const printed = printedOf(statement);
    if (printed === undefined) return statement;
    const base = this.#datelines.get(statement.sentence.article) ?? this.#page;
    const { from, to } = resolveEvent(printed, base);
    if (from === undefined || to === undefined || !isSane(from, base)) return statement;
    const properties: Properties = { ...statement.properties, from, to };
    return { ...statement, properties };
  }
}

/** A time more than a year ahead was misread. */
function isSane(from: string, base: string | null): boolean {
  return base === null || parts(from).year <= parts(base).year + 1;
}
