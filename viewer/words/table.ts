/** Words of the interface, each in Chinese and English; `{n}` and the like are filled in, `{n|page|pages}` with the noun for one or for more. */
export type Table = Readonly<Record<string, readonly [zh: string, en: string]>>;
