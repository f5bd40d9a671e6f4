/** Who tours an article's places: companions and later stops refer to the first visit. */
import type { Sentence } from '../types.js';
import type { Context } from './context.js';
import type { Statement } from './statement.js';

interface Tour {
  /** Who tours; several where one phrase names them together: 由[甲]和[乙]率领的代表团. */
  readonly persons: string[];
  readonly rule: string;
  readonly sentence: Sentence;
  readonly date: string | undefined;
  readonly targets: string[];
}

/** The rule that reads who lead a delegation together. */
const LED = 'visited-led';

export class Visits {
  readonly #context: Context;
  readonly #tours = new Map<string, Tour>();
  readonly #companions = new Set<string>();

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * Takes note of what was stated, and gives a visit the date of its tour.
   * @param companion whether it is of who goes along: the tour is not his.
   */
  note(statement: Statement, companion = false): Statement {
    if (statement.type !== 'VISITED') return statement;
    const { article } = statement.sentence;
    if (companion) this.#companions.add(statement.source);
    let tour = this.#tours.get(article);
    const date = statement.properties.date as string | undefined;
    const { role } = statement.sentence.paragraph;
    // A headline's visit gives way to the body's, which says when and where.
    if (!companion && (!tour || (tour.sentence.paragraph.role !== 'body' && role === 'body'))) {
      tour = { persons: [statement.source], rule: statement.rule, sentence: statement.sentence, date, targets: [] };
      this.#tours.set(article, tour);
    }
    if (!tour) return statement;
    if (!companion && tour.sentence === statement.sentence) {
      tour.targets.push(statement.target);
      if (statement.rule === LED && tour.rule === LED && !tour.persons.includes(statement.source)) tour.persons.push(statement.source);
    }
    if (date !== undefined || tour.date === undefined) return statement;
    return { ...statement, properties: { ...statement.properties, date: tour.date } };
  }

  /** Whether a person only goes along on a tour. */
  isCompanion(person: string): boolean {
    return this.#companions.has(person);
  }

  /** Who tours. */
  visitor(article: string): { ids: string[]; carried: Sentence } | undefined {
    const tour = this.#tours.get(article);
    return tour && { ids: [...tour.persons], carried: tour.sentence };
  }

  /** The places of the tour's first sentence, with the zones in them; all that it names where it names no place. */
  places(article: string): { ids: string[]; carried: Sentence } | undefined {
    const tour = this.#tours.get(article);
    if (!tour) return undefined;
    const wide = tour.targets.filter((id) => ['Place', 'Park'].includes(this.#context.kind(id)!));
    const named = wide.some((id) => this.#context.kind(id) === 'Place');
    return { ids: named ? wide : [...tour.targets], carried: tour.sentence };
  }
}
