/** Where the site is going to be served, from the environment. */

export interface Deployment {
  /** Scheme and host. */
  readonly site: string;
  /** `/`, or a path such as `/errors`, with or without a slash at its end. */
  readonly base: string;
}

/** Settings that cannot be used. The message has a line for each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** A path segment that is spelled the same in an address and as a folder, and does not lead up. */
const STEP = /^(?!\.{1,2}$)[\p{L}\p{M}\p{N}._~-]+$/u;

/**
 * Reads `SITE_URL` and `BASE_PATH`.
 *
 * @throws SettingsError for all that is wrong with them
 */
export function readDeployment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Deployment {
  const { SITE_URL = 'https://errors.example.com', BASE_PATH = '/' } = env;
  const problems: string[] = [];
  const url = URL.canParse(SITE_URL) ? new URL(SITE_URL) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    problems.push(
      `SITE_URL: found "${SITE_URL}"; expected scheme and host alone, such as https://errors.example.com. Correct it; a path goes into BASE_PATH.`,
    );
  }
  const path = BASE_PATH.replace(/^\/|\/$/g, '');
  if (path && !path.split('/').every((step) => STEP.test(step))) {
    problems.push(
      `BASE_PATH: found "${BASE_PATH}"; expected a path such as /errors, of letters, digits, "-", ".", "_" and "~". Correct it; scheme and host go into SITE_URL.`,
    );
  }
  if (problems.length) throw new SettingsError(problems.join('\n'));
  return { site: url!.origin, base: `/${path}` };
}
