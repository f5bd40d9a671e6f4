/** What is filtered. */
import { isKind, isRelationType, MODALITIES, type Modality } from '../../../graph-schema/schema.js';
import { type Slice, wholeNumber, wordsOf } from './slice.js';

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const MOST_PAGES = 1_000_000;

export const filterSlice: Slice<'filter'> = {
  write(filter, out) {
    if (filter.hiddenKinds.size > 0) out.set('k', [...filter.hiddenKinds].sort().join(' '));
    if (filter.hiddenTypes.size > 0) out.set('r', [...filter.hiddenTypes].sort().join(' '));
    if (filter.hiddenModalities.size > 0) out.set('m', [...filter.hiddenModalities].sort().join(' '));
    if (filter.from || filter.to) out.set('d', `${filter.from ?? ''}..${filter.to ?? ''}`);
    if (filter.minCount > 1) out.set('n', String(filter.minCount));
    if (filter.minCertainty > 0) out.set('u', String(filter.minCertainty));
    if (filter.alone) out.set('a', '1');
    if (filter.place) out.set('w', filter.place);
    if (filter.page) out.set('b', filter.page);
  },
  read(given) {
    const [from = '', to = ''] = (given.get('d') ?? '').split('..');
    const isModality = (word: string): word is Modality => (MODALITIES as readonly string[]).includes(word);
    return {
      hiddenKinds: new Set(wordsOf(given.get('k')).filter(isKind)),
      hiddenTypes: new Set(wordsOf(given.get('r')).filter(isRelationType)),
      hiddenModalities: new Set(wordsOf(given.get('m')).filter(isModality)),
      from: DATE.test(from) ? from : null,
      to: DATE.test(to) ? to : null,
      minCount: wholeNumber(given.get('n'), 1, MOST_PAGES) ?? 1,
      minCertainty: wholeNumber(given.get('u'), 0, 100) ?? 0,
      alone: given.get('a') === '1',
      place: given.get('w') || null,
      page: given.get('b') || null,
    };
  },
};
