import { defineConfig, devices } from '@playwright/test';
import { ensureBrowser } from './tests/browser.ts';

const port = Number(process.env['PORT'] ?? 4399);
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/');
const url = `http://localhost:${port}${base}`;

export default defineConfig({
  testDir: 'tests/e2e',
  forbidOnly: true,
  timeout: 90_000,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  reporter: [['line']],
  expect: { timeout: 15_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: url,
    launchOptions: {
      executablePath: ensureBrowser(),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `node src/authoring/preview.ts --port ${port}`,
    url,
    reuseExistingServer: false,
  },
});
