/** Signatures for tests of blocks: a page's entity with what a test says of it. */
import { type Signature, signaturesOf } from '../../src/resolve/signature.js';
import type { PageEntity } from '../../src/types.js';

export type Said = Partial<PageEntity> & Pick<PageEntity, 'kind' | 'name'> & { readonly page?: string; readonly date?: string | null };

let pages = 0;

export function said({ page = `page${pages++}`, date = null, ...entity }: Said): Signature[] {
  const full: PageEntity = { id: 'e1', aliases: [], mentions: [], gazetteer: null, full: false, features: [], ...entity };
  return signaturesOf({
    page,
    meta: { date, province: null, newspaper: null, hash: '', version: '' },
    entities: [full],
    relations: [],
    metrics: [],
    articles: [],
    unplaced: [],
  });
}
