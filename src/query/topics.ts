/** What the pack's questions are about, in the order in which they are listed. */
export const TOPICS = {
  persons: { zh: '人物与职务', en: 'Persons and posts' },
  enterprises: { zh: '企业、园区与机构', en: 'Enterprises, parks and bodies' },
  chains: { zh: '产业链与集群', en: 'Chains and clusters' },
  projects: { zh: '项目', en: 'Projects' },
  figures: { zh: '数字', en: 'Figures' },
  honours: { zh: '荣誉', en: 'Honours' },
  programmes: { zh: '政策与法规', en: 'Programmes and bills' },
  network: { zh: '关系网', en: 'The network' },
  pages: { zh: '版面与覆盖', en: 'Pages and coverage' },
} as const;

export type Topic = keyof typeof TOPICS;
export const TOPIC_NAMES = Object.keys(TOPICS) as Topic[];

export function isTopic(name: string): name is Topic {
  return Object.hasOwn(TOPICS, name);
}
