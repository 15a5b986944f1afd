/** Catalog → the data that `prepare` takes: small, plain JSON, the same for the same catalog. */
import { assignAnchors } from '../../catalog/anchor.ts';
import type { Catalog, CatalogInfo } from '../../catalog/types.ts';
import type { FieldRole } from './clients.ts';
import { createNumbering } from './numbering.ts';
import { flatRows } from './row-data.ts';

export interface CatalogData {
  readonly key: string;
  readonly name: string;
  /** Source of a regular expression that a whole code matches. */
  readonly pattern: string;
  readonly label: string | null;
  readonly legacy: readonly string[];
  /** Prefix and name of services whose codes are documented elsewhere. */
  readonly foreign: readonly (readonly [prefix: string, name: string])[];
  /** Whether replies carry no code, so that the status stands for it. */
  readonly unnamed: boolean;
  /** Names of the fields of a reply, with what each holds. */
  readonly fields: readonly (readonly [name: string, part: FieldRole])[];
  /** Fixed strings by which a reply of this catalog is known. */
  readonly signs: readonly string[];
}

/**
 * A code: its catalog, its id and its rows, as `flatRows` keeps them; its path and the anchors of its
 * rows where they do not follow from these.
 */
export type CodeData = readonly [
  catalog: number,
  id: string,
  rows: readonly number[],
  path?: string,
  anchors?: readonly string[],
];

export interface IndexData {
  readonly version: 1;
  readonly catalogs: readonly CatalogData[];
  readonly messages: readonly string[];
  /** Ids of the categories. */
  readonly categories: readonly string[];
  /** In the order of the catalog. */
  readonly codes: readonly CodeData[];
}

/** The whole catalog as one index. Deterministic; messages are numbered by first appearance. */
export function buildIndex(catalog: Catalog): IndexData {
  const messages = createNumbering<string>();
  const categories = catalog.categories.map(({ id }) => id);
  const keys = new Map(catalog.infos.map((info, index) => [info.key, index]));
  const codes = catalog.codes.map((code): CodeData => {
    const rows = code.rows.map(({ status, message, category }) => ({
      status,
      message: messages.numberOf(message),
      category: categories.indexOf(category),
    }));
    const head = [keys.get(code.catalog)!, code.id, flatRows(rows)] as const;
    const anchors = code.rows.map(({ anchor }) => anchor);
    const kept = assignAnchors(code.rows.map(({ status, message }) => ({ status, message })));
    if (anchors.some((anchor, row) => anchor !== kept[row])) return [...head, code.path, anchors];
    return code.path === code.id ? head : [...head, code.path];
  });
  const signs = catalog.infos.map((info) => fixedStrings(info.reply));
  return {
    version: 1,
    catalogs: catalog.infos.map((info, index) => ({
      ...catalogData(info),
      // A string that two catalogs share tells neither.
      signs: signs[index]!.filter((sign) =>
        signs.every((s, i) => i === index || !s.includes(sign)),
      ),
    })),
    messages: messages.all(),
    categories,
    codes,
  };
}

function catalogData(info: CatalogInfo): Omit<CatalogData, 'signs'> {
  const fields = replyFields(info.reply);
  return {
    key: info.key,
    name: info.name,
    pattern: info.pattern,
    label: info.label,
    legacy: info.legacy,
    foreign: info.foreign.map(({ prefix, name }) => [prefix, name] as const),
    unnamed: fields.length > 0 && fields.every(([, part]) => part !== 'code'),
    fields,
  };
}

const HOLDS: readonly (readonly [string, FieldRole])[] = [
  ['{code}', 'code'],
  ['{message}', 'message'],
  ['{status}', 'status'],
];

/** Which field of a reply holds the code, the message and the status. */
function replyFields(reply: unknown): [string, FieldRole][] {
  if (typeof reply !== 'object' || reply === null) return [];
  return Object.entries(reply).flatMap(([name, value]): [string, FieldRole][] => {
    if (typeof value !== 'string') return replyFields(value);
    const part = HOLDS.find(([mark]) => value.includes(mark))?.[1];
    return part ? [[name, part]] : [];
  });
}

/** Shorter strings, such as `error`, turn up in anybody's replies. */
const SIGN_LENGTH = 12;

function fixedStrings(reply: unknown): string[] {
  if (typeof reply === 'string')
    return reply.length >= SIGN_LENGTH && !reply.includes('{') ? [reply.toLowerCase()] : [];
  if (typeof reply !== 'object' || reply === null) return [];
  return Object.values(reply).flatMap(fixedStrings);
}
