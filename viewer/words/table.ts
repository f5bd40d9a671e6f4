/** Words of the interface, each in Chinese and English; `{n}` and the like are filled in. */
export type Table = Readonly<Record<string, readonly [zh: string, en: string]>>;
