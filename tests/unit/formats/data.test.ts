/** The catalog as JSON with its schema, and as CSV. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { allRows } from '../../../src/catalog/views.ts';
import { catalogToCsv } from '../../../src/formats/csv.ts';
import { catalogToJson } from '../../../src/formats/json.ts';
import { catalogSchema } from '../../../src/formats/schema.ts';
import { fullCatalog } from '../../support/full-catalog.ts';
import { links } from '../../support/links.ts';
import { closed, schemaErrors } from '../../support/schema.ts';

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
  readonly items?: Schema;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const schema = catalogSchema(links.file('/codes.schema.json')) as Schema;
const json = (): unknown => JSON.parse(JSON.stringify(catalogToJson(fullCatalog, links)));

/** Every object schema with its name. */
const objectsIn = ([name, at]: readonly [string, Schema]): [string, Schema][] => {
  const inner = Object.entries(at.properties ?? {}).flatMap(([key, value]) =>
    objectsIn([`${name}.${key}`, value]),
  );
  return at.properties ? [[name, at], ...inner] : inner;
};
const objects = Object.entries({ root: schema, ...schema.$defs }).flatMap(objectsIn);

test('the JSON is valid against its schema, which names all its fields', () => {
  assert.deepEqual(schemaErrors(closed(schema), json()), []);
});

test('every property of the schema is described', () => {
  for (const [name, object] of objects) {
    for (const [key, property] of Object.entries(object.properties!)) {
      assert.ok(property.description, `${name}.${key}`);
    }
  }
});

test('the schema knows no property that the JSON of a full catalog does not have', () => {
  const used = new Set<string>();
  const visit = (at: Schema, value: unknown, name: string): void => {
    if (at.$ref) return visit(schema.$defs![at.$ref.split('/').at(-1)!]!, value, at.$ref);
    if (Array.isArray(value)) value.forEach((item) => visit(at.items!, item, `${name}[]`));
    for (const [key, property] of Object.entries(at.properties ?? {})) {
      const inner = (value as Record<string, unknown>)[key];
      if (inner === undefined) continue;
      used.add(`${name}.${key}`);
      visit(property, inner, `${name}.${key}`);
    }
  };
  visit(schema, json(), 'root');
  const known = objects.flatMap(([name, { properties }]) =>
    Object.keys(properties!).map(
      (key) => `${name in schema.$defs! ? `#/$defs/${name}` : name}.${key}`,
    ),
  );
  const all = known.map((name) => name.replace(/^(catalog|code|response)\./, '#/$defs/$1.'));
  assert.deepEqual(
    all.filter((name) => !used.has(name)),
    [],
  );
});

test('whoever kept the schema can read a later field, but not without one that is gone', () => {
  const data = json() as { codes: { responses: Record<string, unknown>[] }[] };
  const row = data.codes[0]!.responses[0]!;
  row['extra'] = 1;
  assert.deepEqual(schemaErrors(schema, data), []);
  delete row['solution'];
  assert.match(schemaErrors(schema, data).join(), /required property 'solution'/);
});

test('a field that the schema does not name is found, wherever it stands', () => {
  const root = json() as Record<string, Record<string, unknown>[]>;
  const [catalog, code] = [root['catalogs']![0]!, root['codes']![0]!];
  const [row] = code['responses'] as Record<string, unknown>[];
  const places = { root, catalog, upstream: catalog['upstream'], code, row };
  for (const [name, place] of Object.entries(places)) {
    (place as Record<string, unknown>)['extra'] = 1;
    assert.match(schemaErrors(closed(schema), root).join(), /additional properties/, name);
    delete (place as Record<string, unknown>)['extra'];
  }
});

test('the CSV, read by another program, has every field of every row', () => {
  const records = parse(catalogToCsv(fullCatalog, links), { columns: true });
  assert.deepEqual(
    records,
    allRows(fullCatalog).map(({ code, row }) => ({
      code: code.id,
      label: code.label,
      catalog: code.catalog,
      status: row.status ? `${row.status}` : '',
      message: row.message,
      description: row.description,
      solution: row.solution,
      category: row.category,
      action: row.action,
      retry: row.retry,
      anchor: row.anchor,
      url: links.row(code, row),
      aliases: code.aliases.join(' '),
      withdrawn: row.withdrawn ?? '',
    })),
  );
});

test('the CSV ends each line with CRLF and quotes what needs it, as RFC 4180 has it', () => {
  const csv = catalogToCsv(fullCatalog, links);
  assert.equal(csv.split('\r\n').length, 1 + 4 + 1);
  assert.doesNotMatch(csv.replaceAll('\r\n', ''), /[\r\n]/);
  assert.match(csv, /,"Bad `\{0\}`, ""quoted"", 'too'\.",/);
});
