/** Changes to a YAML file as splices of its text, so that comments and layout stay. */
import { isMap, isNode, isScalar, isSeq, parse, parseDocument, type Pair } from 'yaml';
import { isIsoDate } from '../../catalog/iso-date.ts';
import { sameData } from './same-data.ts';
import { eolOf, lineEnd, lineStart } from './code-file.ts';
import { toScalar } from './scalar.ts';

type YamlPath = readonly (string | number)[];

/** A value to set, or null to remove the key. Lists are written in brackets. */
export interface YamlEdit {
  readonly path: YamlPath;
  readonly value: string | readonly string[] | null;
}

/** Applies edits one after the other; null if the layout of the file does not allow one of them. */
export function editYaml(text: string, edits: readonly YamlEdit[]): string | null {
  return edits.reduce<string | null>((at, edit) => at && editOnce(at, edit), text);
}

function editOnce(text: string, { path, value }: YamlEdit): string | null {
  const document = parseDocument(text);
  const expected = parseDocument(text);
  if (value === null) expected.deleteIn(path);
  else expected.setIn(path, value);
  const node = document.getIn(path, true);
  const edited =
    value === null
      ? withoutKey(text, document.getIn(path.slice(0, -1), true), String(path.at(-1)))
      : isNode(node) && node.range
        ? replaced(text, node.range, toYaml(value))
        : withKey(
            text,
            document.getIn(path.slice(0, -1), true),
            String(path.at(-1)),
            toYaml(value),
          );
  // A map that loses its last key parses to null.
  const now: unknown = edited === null ? undefined : (parse(edited) ?? {});
  return sameData(now, expected.toJS() ?? {}) ? edited : null;
}

function replaced(
  text: string,
  [start, end]: readonly [number, number, number],
  by: string,
): string {
  const block = text.slice(start, end).endsWith('\n') ? eolOf(text) : '';
  return text.slice(0, start) + by + block + text.slice(end);
}

/** Adds a key after the last one of a map that is written one key a line. */
function withKey(text: string, map: unknown, key: string, value: string): string | null {
  if (!isMap(map) || map.flow) return null;
  const last = map.items.at(-1) as Pair;
  if (!isScalar(last?.key) || !last.key.range) return null;
  const start = last.key.range[0];
  const valueEnd = isNode(last.value) && last.value.range ? last.value.range[1] : last.key.range[1];
  const end = lineEnd(text, valueEnd);
  const indent = text.slice(lineStart(text, start), start).replace(/[^ ]/g, ' ');
  const before = text.slice(0, end);
  const eol = eolOf(text);
  return `${before}${before.endsWith('\n') ? '' : eol}${indent}${key}: ${value}${eol}${text.slice(end)}`;
}

function withoutKey(text: string, map: unknown, key: string): string | null {
  if (!isMap(map) || map.flow) return null;
  const pair = (map.items as Pair[]).find(
    (item) => isScalar(item.key) && String(item.key.value) === key,
  );
  if (!pair || !isScalar(pair.key) || !pair.key.range) return null;
  const value = isNode(pair.value) && !isSeq(pair.value) ? pair.value.range : null;
  const from = lineStart(text, pair.key.range[0]);
  return text.slice(0, from) + text.slice(lineEnd(text, value?.[1] ?? pair.key.range[1]));
}

function toYaml(value: string | readonly string[]): string {
  if (typeof value !== 'string') return `[${value.map(toFlowScalar).join(', ')}]`;
  return isIsoDate(value) ? value : toScalar(value);
}

/** Within brackets, commas and brackets have a meaning, too. */
function toFlowScalar(text: string): string {
  return /[,[\]{}]/.test(text) ? toScalar(text, 'QUOTE_SINGLE') : toScalar(text);
}
