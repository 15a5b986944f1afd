/** Schema issues as sentences for authors. */
import { z } from 'astro/zod';
import { quoted, shortened } from '../import/read/tables.ts';
import type { Finding, Problem } from './problem.ts';
import type { Path, YamlSource } from './yaml-source.ts';
import { meant } from './nearest.ts';

type Issue = z.core.$ZodIssue;
type JsonSchema = { [key: string]: unknown };

/**
 * Checks a parsed source against a schema.
 *
 * @returns the value as the schema gives it, or null with at least one problem
 */
export function checkSchema<T extends z.ZodType>(
  schema: T,
  source: YamlSource,
  file: string,
): { value: z.output<T> | null; problems: Problem[] } {
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data, problems: [] };
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return {
    value: null,
    problems: result.error.issues.flatMap((issue) => toProblems(issue, { source, json, file })),
  };
}

/** A source that a schema refused, with what its problems are described from. */
interface Refused {
  readonly source: YamlSource;
  /** The schema, for names and meanings of fields. */
  readonly json: JsonSchema;
  readonly file: string;
}

function toProblems(issue: Issue, refused: Refused): Problem[] {
  if (issue.code === 'unrecognized_keys') return unknownFields(issue, refused);
  if (issue.code === 'invalid_key') return [badKey(issue, refused)];
  const { source, json, file } = refused;
  const value = valueAt(source.value, issue.path);
  const meaning = describe(json, issue.path);
  const finding =
    value === undefined
      ? missingValue(issue, meaning)
      : issue.code === 'invalid_value'
        ? badChoice(issue, value)
        : badValue(issue, value, meaning);
  return [{ file, line: source.lineOf(issue.path), ...finding }];
}

function unknownFields(
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
  { source, json, file }: Refused,
): Problem[] {
  const known = keysOf(schemaAt(json, path));
  return keys.map((key) => ({
    file,
    line: source.lineOfKey(path, key),
    found: `an unknown field ${quote(key)}${within(path)}`,
    expected: `only ${known.join(', ')}`,
    todo: meant(key, known) ?? `Remove ${quote(key)}, or correct its name`,
  }));
}

function badKey({ path, issues }: z.core.$ZodIssueInvalidKey, { source, file }: Refused): Problem {
  const [parent, key] = [path.slice(0, -1), lastKey(path)];
  const cause = issues[0]!;
  return {
    file,
    line: source.lineOfKey(parent, key),
    found: `a key ${quote(key)}${within(parent)}`,
    expected: limit(cause) ?? clean(cause.message),
    todo: `Correct ${quote(key)}`,
  };
}

function missingValue(issue: Issue, meaning: string | null): Finding {
  const name = nameOf(issue.path);
  return {
    found: `no ${name}`,
    // Only a rule of ours says more than that the field is missing.
    expected: issue.code === 'custom' ? expectation(issue, meaning) : (meaning ?? `a ${name}`),
    todo: `Add ${quote(lastKey(issue.path))}`,
  };
}

function badChoice({ path, values }: z.core.$ZodIssueInvalidValue, value: unknown): Finding {
  const choices = values.map(String);
  return {
    found: `${nameOf(path)} ${quote(value)}`,
    expected: `one of ${choices.join(', ')}`,
    todo: meant(String(value), choices) ?? 'Choose one of these',
  };
}

function badValue(issue: Issue, value: unknown, meaning: string | null): Finding {
  return {
    found: `${nameOf(issue.path)} ${quote(value)}`,
    expected: expectation(issue, meaning),
    todo: remedy(issue, value),
  };
}

/** What an issue asks for, with the meaning of the field. */
function expectation(issue: Issue, meaning: string | null): string {
  const expected =
    issue.code === 'invalid_type'
      ? typeName(issue.expected)
      : (limit(issue) ?? clean(issue.message));
  return meaning ? `${expected} (${meaning})` : expected;
}

function remedy(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'string' && typeof value !== 'object') return 'Put the value in quotes';
    if (typeof value === 'string') return 'Remove the quotes, or correct the value';
  }
  return `Correct ${quote(lastKey(issue.path))}`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  int: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
};

function typeName(expected: string): string {
  return TYPE_NAMES[expected] ?? expected;
}

/** The limit that a number, a text or a list exceeds; null for other issues. */
function limit(issue: Issue): string | null {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return null;
  const count = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const side = issue.code === 'too_small' ? 'at least' : 'at most';
  const of = { string: 'character', array: 'entry', set: 'entry' }[issue.origin as string];
  const unit = count === 1 || !of ? of : of.replace(/y$/, 'ie') + 's';
  return `${side} ${count}${unit ? ` ${unit}` : ''}`;
}

/** Zod's own sentences without their lead, so that they follow "expected". */
function clean(message: string): string {
  return message
    .replace(/^Invalid input: expected /, '')
    .replace(/^Invalid ISO date$/, 'a date such as 2026-01-31')
    .replace(/^Invalid (\w+)$/, 'a valid $1');
}

function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return typeof value === 'object' ? shortened(text) : quoted(text).replace(/\r?\n/g, '\\n');
}

/** ` in responses[1]`: the group that a key stands in; empty at the top of the file. */
function within(path: Path): string {
  return path.length ? ` in ${nameOf(path)}` : '';
}

/** The place of a value as authors count: `responses[1].status` is that of the first response. */
function nameOf(path: Path): string {
  const words = path.map((key) => (typeof key === 'number' ? `[${key + 1}]` : String(key)));
  return words.length ? words.join('.').replaceAll('.[', '[') : 'file';
}

function lastKey(path: Path): string {
  return String(path.findLast((key) => typeof key === 'string') ?? 'file');
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (at === null || at === undefined ? undefined : (at as never)[key as never]),
    value,
  );
}

function schemaAt(json: JsonSchema, path: Path): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((at, key) => {
    if (!at) return undefined;
    if (typeof key === 'number') return at['items'] as JsonSchema;
    return ((at['properties'] as JsonSchema)?.[String(key)] ?? at['additionalProperties']) as
      JsonSchema | undefined;
  }, json);
}

/** The keys that a group of fields may have, where they are known by name. */
function keysOf(schema: JsonSchema | undefined): string[] {
  const names = schema?.['propertyNames'] as { enum?: string[] } | undefined;
  return names?.enum ?? Object.keys((schema?.['properties'] as object) ?? {});
}

function describe(json: JsonSchema, path: Path): string | null {
  const text = schemaAt(json, path)?.['description'];
  return typeof text === 'string' ? text : null;
}
