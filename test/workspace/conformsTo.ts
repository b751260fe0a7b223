type Schema = Readonly<Record<string, unknown>>;

/** What this check understands; a schema that says more fails, so that no word of it goes untested. */
const SAYS_NOTHING = new Set(['$schema', 'title', 'description', 'definitions', 'examples', 'enumDescriptions']);

/** Where and how a value breaks a JSON schema made of a few plain words; nothing where it conforms. */
export function faultsOf(value: unknown, schema: Schema, whole: Schema = schema, path = '$'): string[] {
  const faults: string[] = [];
  for (const [word, rule] of Object.entries(schema)) {
    if (SAYS_NOTHING.has(word)) continue;
    const check = CHECKS[word];
    if (check === undefined) throw new Error(`the check does not know "${word}"`);
    faults.push(...check(value, rule, { schema, whole, path }));
  }
  return faults;
}

interface Place {
  readonly schema: Schema;
  readonly whole: Schema;
  readonly path: string;
}

type Check = (value: unknown, rule: unknown, place: Place) => string[];

const CHECKS: Readonly<Record<string, Check>> = {
  $ref: (value, rule, { whole, path }) => {
    const name = String(rule).replace('#/definitions/', '');
    return faultsOf(value, (whole.definitions as Record<string, Schema>)[name] ?? {}, whole, path);
  },
  type: (value, rule, { path }) => {
    const type = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
    return [rule].flat().includes(type) ? [] : [`${path} is ${type}, not ${rule}`];
  },
  const: (value, rule, { path }) => (value === rule ? [] : [`${path} is not ${rule}`]),
  enum: (value, rule, { path }) => ((rule as unknown[]).includes(value) ? [] : [`${path} is none of ${rule}`]),
  pattern: (value, rule, { path }) =>
    new RegExp(String(rule), 'u').test(String(value)) ? [] : [`${path} does not match ${rule}`],
  minLength: (value, rule, { path }) => (String(value).length >= Number(rule) ? [] : [`${path} is too short`]),
  minItems: (value, rule, { path }) =>
    Array.isArray(value) && value.length < Number(rule) ? [`${path} has too few`] : [],
  required: (value, rule, { path }) =>
    (rule as string[]).filter((name) => !Object.hasOwn(Object(value), name)).map((name) => `${path} lacks ${name}`),
  items: (value, rule, { whole, path }) =>
    Array.isArray(value)
      ? value.flatMap((each, index) => faultsOf(each, rule as Schema, whole, `${path}[${index}]`))
      : [],
  properties: (value, rule, { whole, path }) =>
    Object.entries(rule as Record<string, Schema>).flatMap(([name, schema]) =>
      Object.hasOwn(Object(value), name)
        ? faultsOf((value as Record<string, unknown>)[name], schema, whole, `${path}.${name}`)
        : [],
    ),
  additionalProperties: (value, rule, { schema, whole, path }) =>
    Object.entries(Object(value))
      .filter(([name]) => !Object.hasOwn(Object(schema.properties), name))
      .flatMap(([name, each]) =>
        rule === false ? [`${path}.${name} is not allowed`] : faultsOf(each, rule as Schema, whole, `${path}.${name}`),
      ),
};
