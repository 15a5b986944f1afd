/** The slow browser tests, `npm run test:full`: every page, every hostile text, every state. */
import config from './playwright.config.ts';

export default { ...config, testDir: 'tests/slow', timeout: 240_000 };
