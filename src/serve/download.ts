/** An answer that is a file to keep, not data to show. */

import type { Language } from '../../graph-schema/words.js';
import { DOSSIER_TYPES, type DossierFormat, dossierName } from '../dossier/file.js';
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

export async function dossierFile(entity: EntityView, format: DossierFormat, language: Language): Promise<Download> {
  const dossier = dossierOf(entity, language);
  const [name, type] = [dossierName(entity.name, format), DOSSIER_TYPES[format]];
  if (format === 'html') return new Download(name, type, dossierHtml(dossier));
  // The library of Word documents is large, and seldom wanted.
  const { dossierDocx } = await import('../dossier/docx.js');
  return new Download(name, type, await dossierDocx(dossier));
}
