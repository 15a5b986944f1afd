/** `/codes.schema.json`: what `/codes.json` holds, in JSON Schema 2020-12. */
import { ACTIONS, RETRIES } from '../catalog/types.ts';

type Schema = Readonly<Record<string, unknown>>;

/**
 * The schema. Properties are required unless listed as optional, so a missing field makes
 * `/codes.json` invalid. Objects allow extra properties: new fields do not raise the version and
 * must not break anyone who kept an earlier schema. Tests check that this one names every field.
 *
 * @param id the schema's own address
 */
export function catalogSchema(id: string): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'Error codes',
    ...object('Every documented error code with every documented reply.', {
      version: {
        const: 1,
        description:
          'Raised when a field changes its meaning or goes. New fields do not raise it, so the objects are open.',
      },
      generated: date('Date of the content. Equal content gives equal bytes.'),
      catalogs: list('The catalogs: each one service’s codes.', { $ref: '#/$defs/catalog' }),
      codes: list('The codes, by catalog and number.', { $ref: '#/$defs/code' }),
    }),
    $defs: {
      catalog: object('One service’s codes.', {
        key: text('Key of the catalog, permanent.'),
        name: text('Name of the service.'),
        pattern: text('Regular expression that every code of the catalog matches in full.'),
        legacy: list('Prefixes that the same codes had before.', { type: 'string' }),
        upstream: object('The vendor’s page that the codes come from.', {
          title: text('Title of the page.'),
          url: orNull(url('Address of the page; null where it is not known.')),
        }),
        imported: date('Date of the last import.'),
      }),
      code: object('One code with its rows.', {
        code: text(
          'The code as the vendor writes it. Where replies carry none, the name is the site’s.',
        ),
        catalog: text('Key of its catalog.'),
        url: url('Address of its page, permanent.'),
        aliases: list('Earlier names of the same code.', { type: 'string' }),
        withdrawn: orNull(date('Date on which the vendor no longer listed the code, or null.')),
        responses: {
          ...list('The documented replies, in the vendor’s order.', { $ref: '#/$defs/response' }),
          minItems: 1,
        },
      }),
      response: object(
        'One documented reply. Message, description and solution are the vendor’s, word for word; category, action and retry are the site’s reading.',
        {
          status: orNull({
            type: 'integer',
            minimum: 100,
            maximum: 599,
            description: 'HTTP status code; null where the vendor gives none.',
          }),
          message: text(
            'Message template; {0} and {name} stand for values. The description where there is no message.',
          ),
          description: anyText('What the vendor says it means; empty where it says nothing.'),
          solution: anyText('What the vendor says to do; empty where it says nothing.'),
          category: text('Id of the topic: /categories/<id>/.'),
          action: oneOf(
            ACTIONS,
            'Who has to act: the caller, an administrator, whoever owns what is there, nobody yet, the provider.',
          ),
          retry: oneOf(RETRIES, 'Whether sending the same request again can help.'),
          anchor: text('Fragment of the row on its code’s page, permanent.'),
          url: url('Address of the row, permanent.'),
          withdrawn: date('Date on which the vendor no longer listed the row; absent otherwise.'),
        },
        ['withdrawn'],
      ),
    },
  };
}

function object(
  description: string,
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema {
  return {
    type: 'object',
    description,
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
  };
}

const anyText = (description: string): Schema => ({ type: 'string', description });
const text = (description: string): Schema => ({ ...anyText(description), minLength: 1 });
const date = (description: string): Schema => ({ type: 'string', format: 'date', description });
const url = (description: string): Schema => ({ type: 'string', format: 'uri', description });
const orNull = (schema: Schema): Schema => ({ ...schema, type: [schema['type'], 'null'] });
const list = (description: string, items: Schema): Schema => ({
  type: 'array',
  description,
  items,
});
const oneOf = (values: readonly string[], description: string): Schema => ({
  enum: values,
  description,
});
