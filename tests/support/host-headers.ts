/** The headers that a host makes of `public/_headers`, as Cloudflare Pages documents it. */
import { readFileSync } from 'node:fs';

interface Rule {
  readonly matches: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const rules: Rule[] = readFileSync('public/_headers', 'utf8')
  .split(/\n(?=\/)/)
  .slice(1)
  .map((block) => {
    const [pattern, ...lines] = block.split('\n').filter((line) => !/^\s*(?:#|$)/.test(line));
    return {
      matches: patternOf(pattern!),
      headers: lines.map((line) => {
        const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line)!;
        return [name!.toLowerCase(), value!];
      }),
    };
  });

/** Header names in lower case; values that rules set together are joined, as the host does. */
export function hostHeaders(path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { matches, headers } of rules) {
    if (!matches.test(path)) continue;
    for (const [name, value] of headers) {
      const before = found.get(name);
      found.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
}

/** `*` stands for anything, `:name` for a part of a path without a slash. */
function patternOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace('*', '.*')
    .replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${source}$`);
}
