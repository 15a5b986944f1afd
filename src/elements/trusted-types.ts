/**
 * Trusted Types: the pages' policy lets no text become a script or its address unless this policy,
 * the only one, agrees. It allows the site's own three workers, and never HTML from text.
 */
interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: Factory };
trustedTypes?.createPolicy('default', {
  createScriptURL(url) {
    const { origin, pathname } = new URL(url, location.href);
    const own = /\/(?:pagefind\/pagefind-worker|_astro\/worker-[\w-]+|sw)\.js$/.test(pathname);
    if (own && origin === location.origin) return url;
    throw new TypeError('Foreign script');
  },
});
