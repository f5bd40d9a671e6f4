/** The dossier of an entity as a Word document, where no server writes it: by a worker that ends with it. */
import type { Order, Report } from './dossier.worker.js';

/** @throws Error if it could not be written */
export async function wordDossier(order: Order): Promise<Uint8Array<ArrayBuffer>> {
  const { default: DossierWorker } = await import('./dossier.worker.ts?worker&inline');
  const worker = new DossierWorker();
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Report>) =>
        'file' in data ? resolve(data.file) : reject(new Error(data.failed)),
      );
      worker.addEventListener('error', (event) => reject(new Error(event.message ?? 'this browser runs no worker here')));
      worker.postMessage(order);
    });
  } finally {
    worker.terminate();
  }
}
