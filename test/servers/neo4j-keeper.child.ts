/**
 * Keeps the one Neo4j of the tests: started by the first test file that needs it, found again by later ones and later
 * runs, ended when nobody asked for some minutes. A test file has its turn for as long as its connection to this
 * process is open; the others stand in line. What dies with its connection cannot keep the turn.
 *
 * `neo4j-keeper <socket>`
 */
import { rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { givenNeo4j, type Login, launchNeo4j, type Neo4jProcess } from './neo4j-process.js';

/** How long the server stays without work. */
const IDLE_MS = 3 * 60_000;

const [, program = '', path = ''] = process.argv;
// Read already; nobody waits for this process to end.
rmSync(program, { force: true });
const line: Socket[] = [];
let server: Neo4jProcess | undefined;
let idle: NodeJS.Timeout | undefined;

const given = givenNeo4j();
const own = given ? undefined : launchNeo4j();
const login: Promise<Login> = own ?? Promise.resolve(given!);
own?.then(
  (started) => {
    server = started;
    started.process.once('exit', () => void end());
  },
  () => {},
);

const door = createServer((socket) => {
  line.push(socket);
  if (line.length === 1) void giveTurn();
  socket.on('error', () => {});
  socket.once('close', () => leave(socket));
});
// Another keeper was quicker: its server serves.
door.once('error', () => process.exit(0));
door.listen(path, waitForWork);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());

function leave(socket: Socket): void {
  const had = line[0] === socket;
  line.splice(line.indexOf(socket), 1);
  if (line.length === 0) waitForWork();
  else if (had) void giveTurn();
}

async function giveTurn(): Promise<void> {
  clearTimeout(idle);
  const [first] = line;
  const answer = await login.then(
    ({ uri, username, password }) => ({ uri, username, password }),
    (error: Error) => ({ error: error.message }),
  );
  first?.write(`${JSON.stringify(answer)}\n`);
  if ('error' in answer) setTimeout(() => void end(), 1000);
}

function waitForWork(): void {
  clearTimeout(idle);
  idle = setTimeout(() => void end(), IDLE_MS);
}

async function end(): Promise<void> {
  door.close();
  rmSync(path, { force: true });
  await server?.stop();
  process.exit(0);
}
