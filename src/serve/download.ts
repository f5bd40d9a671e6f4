/** An answer that is a file to keep, not data to show. */

import type { Language } from '../../graph-schema/words.js';
import { dossierHtml } from '../dossier/html.js';
import { dossierOf } from '../dossier/model.js';
import type { EntityView } from './types.js';

export class Download {
  constructor(
    readonly name: string,
    readonly type: string,
    readonly body: Uint8Array | string,
  ) {}

  /** Names in Chinese go by RFC 8187; the plain one is for readers that do not know it. */
  get disposition(): string {
    const plain = this.name.replace(/[^\w.-]/g, '') || 'file';
    const encoded = encodeURIComponent(this.name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
    return `attachment; filename="${plain.startsWith('.') ? `dossier${plain}` : plain}"; filename*=UTF-8''${encoded}`;
  }
}

export const DOSSIER_FORMATS = ['html', 'docx'] as const;
export type DossierFormat = (typeof DOSSIER_FORMATS)[number];

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Characters of a file's name that some system does not take. */
const UNNAMABLE = /[\p{Cc}\\/:*?"<>|]/gu;

export async function dossierFile(entity: EntityView, format: DossierFormat, language: Language): Promise<Download> {
  const dossier = dossierOf(entity, language);
  const name = `${entity.name.replace(UNNAMABLE, '').slice(0, 60)}.${format}`;
  if (format === 'html') return new Download(name, 'text/html; charset=utf-8', dossierHtml(dossier));
  // The library of Word documents is large, and seldom wanted.
  const { dossierDocx } = await import('../dossier/docx.js');
  return new Download(name, DOCX, await dossierDocx(dossier));
}
