/** The process of `ApartQueries`: opens the copy whose path it is given, says so, and answers one query after another. */
import type { Asked, Told } from './apart.js';
import { openEmbedded } from './embedded.js';

const store = await openEmbedded(process.argv[2]!, { mode: 'read' });
const send = (message: unknown): void => void process.send!(message);

process.on('message', ({ cypher, limit, parameters }: Asked) => {
  const options = limit === undefined ? { guarded: true } : { guarded: true, limit };
  store.query(cypher, parameters, options).then(
    (result) => send({ result } satisfies Told),
    (error: Error & { code?: string }) => {
      const { code, message, name } = error;
      send({ error: { name, message, ...(code === undefined ? {} : { code }) } } satisfies Told);
    },
  );
});
// Who asked is gone: nothing more is to be said to anybody.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
send('open');
