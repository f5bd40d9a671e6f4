/** The ways to the dossier of an entity: from the server, or written by the page itself. */
import type { Language } from '../../graph-schema/words.js';
import { DOSSIER_TYPES, dossierName } from '../../src/dossier/file.js';
import { dossierHtml } from '../../src/dossier/html.js';
import { dossierOf } from '../../src/dossier/model.js';
import type { EntityView } from '../../src/serve/types.js';
import { download } from '../save/download.js';
import type { Context } from '../ui/context.js';
import { h, icon, labelledButton } from '../ui/dom.js';
import { wordDossier } from './word.js';

export function dossierLinks({ act, data, say }: Context, entity: EntityView): HTMLElement[] {
  const { language } = say;
  const formats = [
    { format: 'html', text: say('dossier'), title: say('dossierHtml') },
    { format: 'docx', text: 'Word', title: say('dossierDocx') },
  ] as const;
  return formats.map(({ format, text, title }) => {
    const address = data.dossier(entity.id, format, language);
    const attributes = { 'data-dossier': format, 'aria-label': title };
    if (address !== null)
      return h('a', { class: 'primary', title, attributes: { ...attributes, href: address, download: true } }, icon('download'), text);
    const write = () => act.saving(save(entity, format, language));
    return labelledButton('download', text, write, { class: 'primary', title, attributes });
  });
}

async function save(entity: EntityView, format: 'html' | 'docx', language: Language): Promise<void> {
  const file = format === 'html' ? dossierHtml(dossierOf(entity, language)) : await wordDossier({ entity, language });
  download(new Blob([file], { type: DOSSIER_TYPES[format] }), dossierName(entity.name, format));
}
