import base from './jest.config.js';

export default {
  ...base,
  testMatch: ['<rootDir>/{packages,actions,tools,conformance}/**/*.slow.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
};
