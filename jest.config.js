/** Sources are compiled by swc as jest loads them; types are checked by `tsc -b` beforehand. */
module.exports = {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: 'node',
  transform: {
    '^.+\\.(ts|tsx|m?js)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  testTimeout: process.env.TONGLIAN_LONG ? 900000 : 240000,
  // Jest leaves one core idle unless it is told otherwise; on two cores that is half of them.
  maxWorkers: '100%',
};
