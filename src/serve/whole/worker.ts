/** The thread of `prepareAside`: a graph's arrays in, what is prepared out. */
import { parentPort, workerData } from 'node:worker_threads';
import { prepare, type Unprepared } from './prepare.js';

parentPort!.postMessage(prepare(workerData as Unprepared));
