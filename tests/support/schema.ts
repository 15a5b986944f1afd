/** Validates values against JSON Schemas. */
import { Ajv2020 } from 'ajv/dist/2020.js';

const FORMATS = {
  date: (text: string): boolean =>
    !Number.isNaN(Date.parse(text)) && /^\d{4}-\d\d-\d\d$/.test(text),
  uri: (text: string): boolean => URL.canParse(text),
};

/** What is wrong with a value; a schema that is not valid itself throws. */
export function schemaErrors(schema: object, value: unknown): string[] {
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    formats: FORMATS,
  });
  const validate = ajv.compile(schema);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The same schema with every object closed: a field that it does not name is an error, too. */
export function closed(schema: object): object {
  return JSON.parse(JSON.stringify(schema), (_, value) =>
    value?.type === 'object' ? { ...value, additionalProperties: false } : value,
  );
}
