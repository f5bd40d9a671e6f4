/** The ways to the dossier of an entity: from the server, or written by the page itself, for print only. */
import { dossierHtml } from '../../src/dossier/html.js';
import { dossierOf } from '../../src/dossier/model.js';
import type { EntityView } from '../../src/serve/types.js';
import { download } from '../save/download.js';
import type { Context } from '../ui/context.js';
import { h, icon, labelledButton } from '../ui/dom.js';

export function dossierLinks({ data, say }: Context, entity: EntityView): HTMLElement[] {
  const { language } = say;
  const formats = [
    { format: 'html', text: say('dossier'), title: say('dossierHtml') },
    { format: 'docx', text: 'Word', title: say('dossierDocx') },
  ] as const;
  return formats.flatMap(({ format, text, title }): HTMLElement[] => {
    const address = data.dossier(entity.id, format, language);
    const attributes = { 'data-dossier': format, 'aria-label': title };
    if (address !== null)
      return [h('a', { class: 'primary', title, attributes: { ...attributes, href: address, download: true } }, icon('download'), text)];
    if (format === 'docx') return [];
    return [labelledButton('download', text, () => saveHtml(entity, language), { class: 'primary', title, attributes })];
  });
}

function saveHtml(entity: EntityView, language: 'zh' | 'en'): void {
  download(new Blob([dossierHtml(dossierOf(entity, language))], { type: 'text/html' }), `${entity.name}.html`);
}
