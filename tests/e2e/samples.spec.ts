import { expect, test } from './site.ts';

const LANGUAGES = {
  Python: 'def send',
  Go: 'func Send',
  Java: 'class Retry',
  TypeScript: 'const RETRYABLE',
};

test('samples are tabs without JavaScript, by mouse and by keyboard', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('guides/retrying-safely/');
  const samples = page.getByRole('group', { name: 'Retry with back-off and jitter' });
  const panels = samples.locator('.panel');
  await expect(panels).toHaveCount(4);
  for (const [label, text] of Object.entries(LANGUAGES)) {
    await samples.getByText(label, { exact: true }).click();
    await expect(samples.locator('.panel:visible')).toHaveCount(1);
    await expect(samples.locator('.panel:visible')).toContainText(text);
  }
  await samples.getByRole('radio', { name: 'TypeScript' }).press('ArrowLeft');
  await expect(samples.locator('.panel:visible')).toContainText(LANGUAGES.Java);
  await context.close();
});
