/** Writes one Word document: its library is large, and the page goes on meanwhile. */
import type { Language } from '../../graph-schema/words.js';
import { dossierDocx } from '../../src/dossier/docx.js';
import { dossierOf } from '../../src/dossier/model.js';
import type { EntityView } from '../../src/serve/types.js';

export interface Order {
  readonly entity: EntityView;
  readonly language: Language;
}

export type Report = { readonly file: Uint8Array<ArrayBuffer> } | { readonly failed: string };

addEventListener('message', ({ data: { entity, language } }: MessageEvent<Order>) => {
  dossierDocx(dossierOf(entity, language)).then(
    (file) => postMessage({ file: file as Uint8Array<ArrayBuffer> } satisfies Report),
    (error: Error) => postMessage({ failed: error.message } satisfies Report),
  );
});
