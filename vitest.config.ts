import { defineConfig } from 'vitest/config';

// A person's server is for the tests that ask for one (test/servers/neo4j.ts); to all others NEO4J_URI is not set.
const { NEO4J_URI = '', NEO4J_USERNAME = '', NEO4J_PASSWORD = '' } = process.env;
const env = {
  GANTU_TEST_NEO4J_URI: NEO4J_URI,
  GANTU_TEST_NEO4J_USERNAME: NEO4J_USERNAME,
  GANTU_TEST_NEO4J_PASSWORD: NEO4J_PASSWORD,
  NEO4J_URI: '',
  NEO4J_USERNAME: '',
  NEO4J_PASSWORD: '',
  NEO4J_PASSWORD_FILE: '',
  NEO4J_DATABASE: '',
};

export default defineConfig({
  // Before the first test of a file its turn with the one Neo4j may have to be waited for.
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 600_000, maxWorkers: 2, env },
});
