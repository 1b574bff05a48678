export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  testMatch: ['<rootDir>/{packages,actions,tools,conformance}/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.slow\\.test\\.ts$'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.interlock/'],
  // Nothing may be left behind in the temporary folder, or the run is red.
  globalSetup: '<rootDir>/tools/own-temporary-folder.js',
  globalTeardown: '<rootDir>/tools/nothing-left.js',
  coverageProvider: 'v8',
  // Workers also on two cores: one that is kept alive by a forgotten handle is ended, the run is not held up.
  maxWorkers: 2,
  // A machine under load is slow, not wrong: no verdict may hang on a second.
  testTimeout: 60_000,
};
