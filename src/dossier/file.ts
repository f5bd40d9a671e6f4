/** What a dossier is called as a file, and of which type it is. */

export const DOSSIER_FORMATS = ['html', 'docx'] as const;
export type DossierFormat = (typeof DOSSIER_FORMATS)[number];

export const DOSSIER_TYPES: Readonly<Record<DossierFormat, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Characters of a file's name that some system does not take. */
const UNNAMABLE = /[\p{Cc}\\/:*?"<>|]/gu;

export function dossierName(name: string, format: DossierFormat): string {
  return `${name.replace(UNNAMABLE, '').slice(0, 60)}.${format}`;
}
