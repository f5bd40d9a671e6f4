/** A real Neo4j for the tests: its jars, from Maven, in .cache/neo4j/lib. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { output, ROOT, run } from './run.mjs';

const VERSION = '5.26.18';
const FOLDER = join(ROOT, '.cache', 'neo4j', VERSION);

/** @returns {{ path?: string, missing?: string }} the folder of jars, or why there is none. */
export function ensureNeo4j() {
  const java = output('java', ['-version']);
  const major = Number(/version "(\d+)/.exec(java ?? '')?.[1] ?? 0);
  if (major < 17) return { missing: java === undefined ? 'there is no Java (17 or newer)' : `Java is ${major}, not 17 or newer` };
  if (existsSync(FOLDER)) return { path: FOLDER };
  if (output('mvn', ['--version']) === undefined) return { missing: 'there is no Maven to fetch its jars' };
  console.log(`Fetching Neo4j ${VERSION} (130 MB) …`);
  return fetchJars() ? { path: FOLDER } : { missing: 'Maven could not fetch its jars' };
}

function fetchJars() {
  const aside = `${FOLDER}.part`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  writeFileSync(join(aside, 'pom.xml'), POM);
  const jars = join(aside, 'jars');
  if (
    !run('mvn', [
      '-q',
      '-B',
      '-f',
      join(aside, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${jars}`,
      '-DincludeScope=runtime',
    ])
  )
    return false;
  renameSync(jars, FOLDER);
  rmSync(aside, { recursive: true, force: true });
  return true;
}

const dependency = (group, artifact) =>
  `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${VERSION}</version></dependency>`;

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion><groupId>gantu.test</groupId><artifactId>neo4j</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>${dependency('org.neo4j.app', 'neo4j-server')}${dependency('org.neo4j', 'neo4j')}</dependencies>
</project>
`;
