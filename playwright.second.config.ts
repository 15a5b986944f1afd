/** Browser tests of the fixture site of other services, tests/second. */
import config from './playwright.config.ts';

export default { ...config, testDir: 'tests/second', testMatch: '**/*.spec.ts' };
