/** The form of a question: its typed parameters, with what the pack says of them. */
import type { QueryParameterView, QueryView } from '../../src/serve/types.js';
import type { Context } from '../ui/context.js';
import { button, h } from '../ui/dom.js';
import { fieldOf, given, missing } from './fields.js';
import { type Input, inputFor } from './inputs.js';

export interface Form {
  readonly element: HTMLElement;
  /** Shows what was asked with; the rest as the query has it. */
  fill(parameters: Readonly<Record<string, string>>): void;
  /** What stands in its fields now, and may never be asked. */
  draft: Readonly<Record<string, string>>;
}

export function form(context: Context, query: QueryView): Form {
  const { say, store, act } = context;
  const { language } = say;
  const { parameters } = query;
  const rows = parameters.map((parameter) => row(context, query.name, parameter));
  const wrong = h('p', { class: 'wrong', attributes: { role: 'alert' } });
  const examples = parameters.some(({ example }) => example !== undefined);
  const fields = h(
    'form',
    { attributes: { novalidate: true, 'data-form': query.name }, on: { submit: (event) => submit(event) } },
    ...rows.map(({ element }) => element),
    wrong,
    h(
      'div',
      { class: 'actions' },
      h('button', { class: 'primary go', attributes: { type: 'submit' } }, say('askIt')),
      examples && button(say('fillExample'), () => example(), { class: 'link' }),
    ),
  );
  wrong.hidden = true;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const asked = given(parameters, new Map(rows.map(({ parameter, input }) => [parameter.name, input.value])));
    const left = missing(parameters, asked);
    for (const { parameter, input } of rows) input.invalid(left.includes(parameter.name));
    const first = rows.find(({ parameter }) => left.includes(parameter.name));
    wrong.hidden = !first;
    if (first) {
      wrong.textContent = say('fillIn', { name: first.parameter.doc[language] });
      first.input.focus();
      return;
    }
    const as = store.state.ask?.as ?? 'table';
    store.set({ ask: { query: query.name, parameters: asked, as }, list: false });
    act.toggleDrawer(false);
  }

  function example(): void {
    for (const { parameter, input } of rows) input.value = parameter.example ?? start(parameter);
  }

  return {
    element: h(
      'section',
      { class: 'question' },
      h('h2', { attributes: { tabindex: -1 } }, query.title[language]),
      h('p', { class: 'quiet' }, plainText(query.description[language])),
      fields,
    ),
    fill(asked) {
      for (const { parameter, input } of rows) input.value = asked[parameter.name] ?? start(parameter);
    },
    get draft() {
      return Object.fromEntries(rows.map(({ input, parameter }) => [parameter.name, input.value]));
    },
    set draft(values) {
      for (const { parameter, input } of rows) input.value = values[parameter.name] ?? start(parameter);
    },
  };
}

/** Names of columns stand in backquotes there, for the documents. */
function plainText(text: string): string {
  return text.replaceAll('`', '');
}

/** A default that is nothing is shown as nothing. */
function start({ fallback }: QueryParameterView): string {
  return fallback === undefined ? '' : String(fallback);
}

function row(
  context: Context,
  query: string,
  parameter: QueryParameterView,
): { element: HTMLElement; input: Input; parameter: QueryParameterView } {
  const { say } = context;
  const field = fieldOf(parameter);
  const label = field.is === 'choice' ? say(field.label) : parameter.doc[say.language];
  const input = inputFor(context, `ask-${query}-${parameter.name}`, label, parameter);
  input.value = start(parameter);
  const text = h('label', { attributes: { for: input.id } }, label, parameter.fallback === undefined && h('small', {}, say('required')));
  return { element: h('div', { class: `row ${input.inline ? 'inline' : ''}` }, text, input.element), input, parameter };
}
