/** A Python with networkx, igraph and python-docx, which `npm test` installs into a virtual environment where it can. */
export const PYTHON = process.env.GANTU_TEST_PYTHON || undefined;

if (!PYTHON && process.env.CI === 'true') throw new Error('GANTU_TEST_PYTHON is not set: run the tests by `npm test`');
