/** The worker: one task at a time, told of as it goes. */
import { communities, forces, ranks } from './model/analysis.js';
import type { Network, Places, Task, Values } from './model/network.js';

export interface Order {
  readonly task: Task;
  readonly network: Network;
}

export type Report =
  | { readonly done: false; readonly share: number; readonly places: Places }
  | { readonly done: true; readonly places: Places }
  | { readonly done: true; readonly values: Values };

const say = (report: Report) => postMessage(report);

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const { network, task } = data;
  if (task === 'communities') say({ done: true, values: communities(network) });
  else if (task === 'rank') say({ done: true, values: ranks(network) });
  else say({ done: true, places: forces(network, (share, places) => say({ done: false, share, places })) });
});
