/** The fields of a form, by what a parameter is. */
import type { QueryParameterView } from '../../src/serve/types.js';
import { pageName } from '../model/pages.js';
import { readDate } from '../model/timeline.js';
import { combobox } from '../ui/combobox.js';
import type { Context } from '../ui/context.js';
import { h, setAttribute } from '../ui/dom.js';
import { choiceName, type Field, fieldOf } from './fields.js';

/** All as text, as an address has them. */
export interface Input {
  readonly id: string;
  readonly element: HTMLElement;
  /** Whether its label stands beside it. */
  readonly inline: boolean;
  value: string;
  invalid(is: boolean): void;
  focus(): void;
}

type Entry = HTMLInputElement | HTMLSelectElement;

export function inputFor(context: Context, id: string, label: string, parameter: QueryParameterView): Input {
  const field = fieldOf(parameter);
  switch (field.is) {
    case 'entity':
      return names(context, id, label, parameter, field);
    case 'choice':
      return choices(context, id, parameter, field.values);
    case 'page':
      return pageField(context, id, parameter);
    case 'boolean':
      return check(id);
    default:
      return plain(context, id, parameter, field.is);
  }
}

function wrap(id: string, entry: Entry, element: HTMLElement = entry): Input {
  return {
    id,
    element,
    inline: false,
    get value() {
      return entry.value;
    },
    set value(value) {
      entry.value = value;
    },
    invalid: (is) => setAttribute(entry, 'aria-invalid', is ? 'true' : null),
    focus: () => entry.focus(),
  };
}

function hint({ say }: Context, { example, fallback }: QueryParameterView): string {
  return example === undefined || example === String(fallback) ? '' : say('exampleIs', { value: example });
}

function plain(context: Context, id: string, parameter: QueryParameterView, type: 'text' | 'number' | 'date'): Input {
  const attributes = {
    id,
    type,
    autocomplete: 'off',
    placeholder: hint(context, parameter),
    ...(type === 'number' ? { step: 'any' } : {}),
  };
  const entry = h('input', { class: 'field', attributes });
  return {
    ...wrap(id, entry),
    get value() {
      return entry.value;
    },
    set value(value) {
      entry.value = fits(type, value) ? value : '';
    },
  };
}

/** Whether a field of this type takes it: an address may hold anything, and the browser complains of what it cannot show. */
function fits(type: 'text' | 'number' | 'date', value: string): boolean {
  if (type === 'number') return value !== '' && Number.isFinite(Number(value));
  return type === 'text' || readDate(value)?.length === 'YYYY-MM-DD'.length;
}

function check(id: string): Input {
  const entry = h('input', { attributes: { id, type: 'checkbox' } });
  return {
    ...wrap(id, entry),
    inline: true,
    get value() {
      return String(entry.checked);
    },
    set value(value) {
      entry.checked = value === 'true';
    },
  };
}

function choices({ say }: Context, id: string, { fallback }: QueryParameterView, values: readonly string[]): Input {
  const none = fallback === '' ? [h('option', { attributes: { value: '' } }, say('anyChoice'))] : [];
  const options = values.map((value) => h('option', { attributes: { value } }, choiceName(value, say)));
  return wrap(id, h('select', { class: 'field', attributes: { id } }, ...none, ...options));
}

/** Any name may be typed; one that is chosen of several of the same name is asked for by its id. */
function names(
  context: Context,
  id: string,
  label: string,
  parameter: QueryParameterView,
  { kinds }: Extract<Field, { is: 'entity' }>,
): Input {
  let chosen: { readonly id: string; readonly name: string } | null = null;
  const box = combobox(context, {
    id,
    label,
    placeholder: hint(context, parameter),
    kinds,
    onChoose: (hit, hits) => {
      const alike = hits.filter((other) => other.name === hit.name);
      chosen = alike.length > 1 ? hit : null;
    },
  });
  box.input.addEventListener('input', () => {
    chosen = null;
  });
  return {
    ...wrap(id, box.input, box.element),
    get value() {
      return chosen && chosen.name === box.input.value ? chosen.id : box.input.value;
    },
    set value(value) {
      chosen = context.graph.hasNode(value) ? { id: value, name: context.graph.getNodeAttribute(value, 'label') } : null;
      box.input.value = chosen?.name ?? value;
    },
  };
}

function pageField(context: Context, id: string, parameter: QueryParameterView): Input {
  const { summary } = context;
  const list = h(
    'datalist',
    { attributes: { id: `${id}-pages` } },
    ...summary.pages.map((page) => h('option', { attributes: { value: page.id, label: pageName(page) } })),
  );
  const attributes = { id, type: 'text', autocomplete: 'off', list: list.id, placeholder: hint(context, parameter) };
  const entry = h('input', { class: 'field', attributes });
  return wrap(id, entry, h('div', {}, entry, list));
}
