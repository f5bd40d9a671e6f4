/** What the view can be saved as. */
export const PICTURES = ['png', 'svg'] as const;
export const GRAPHS = ['graphml', 'gexf', 'csv', 'json'] as const;
export type SaveFormat = (typeof PICTURES)[number] | (typeof GRAPHS)[number];

export const MEDIA_TYPES: Readonly<Record<SaveFormat, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  graphml: 'application/graphml+xml',
  gexf: 'application/gexf+xml',
  csv: 'application/zip',
  json: 'application/json',
};
