/** The names under `/codes/` and what each leads to. */
import { safeName } from '../catalog/code-id.ts';
import type { Catalog, CatalogInfo, Code, Foreign } from '../catalog/types.ts';

type NamedPage =
  | { readonly kind: 'code'; readonly index: number }
  | { readonly kind: 'legacy'; readonly alias: string; readonly code: Code }
  | { readonly kind: 'foreign'; readonly foreign: Foreign; readonly info: CatalogInfo };

/**
 * Every name, once; case does not count, since some file systems ignore it. A code goes before a
 * former name, and that before a foreign prefix.
 */
export function namedPages(catalog: Catalog): { name: string; page: NamedPage }[] {
  const all: { name: string; page: NamedPage }[] = [
    ...catalog.codes.map((code, index) => ({
      name: code.path,
      page: { kind: 'code', index } as const,
    })),
    ...catalog.codes.flatMap((code) =>
      code.aliases.map((alias) => ({
        name: safeName(alias),
        page: { kind: 'legacy', alias, code } as const,
      })),
    ),
    ...catalog.infos.flatMap((info) =>
      info.foreign.map((foreign) => ({
        name: safeName(foreign.prefix),
        page: { kind: 'foreign', foreign, info } as const,
      })),
    ),
  ];
  const taken = new Set<string>();
  return all.filter(({ name }) => {
    const key = name.toLowerCase();
    return taken.has(key) ? false : taken.add(key);
  });
}
