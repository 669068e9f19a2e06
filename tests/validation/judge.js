// What graphql-js has against a document, and where we are of another mind.
import { GraphQLError, Kind, getNamedType, parse, specifiedRules, validate } from 'graphql';

/**
 * `verdict`: the names of the rules that a document breaks, in graphql-js's order; `Syntax` where it is none; `valid`.
 * `ours`: what we do otherwise, and why.
 */
export function judge(schema, text) {
  let document;
  try {
    document = parse(text);
  } catch {
    const shorter = text.replace(/(?<=\\u\{)0+(?=[0-9A-Fa-f]{6}\})/g, '');
    const takes = shorter !== text && judge(schema, shorter).verdict === 'valid';
    return { verdict: 'Syntax', ours: takes ? 'we take it: the specification sets no bound to the digits of an escape' : undefined };
  }
  const breaks = (rule) => validate(schema, document, [rule]).length > 0;
  const broken = specifiedRules.filter(breaks).map((rule) => rule.name.replace(/Rule$/, ''));
  // The specification has a rule for this; graphql-js 16 says the same when it is to execute the operation.
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operations.some(({ operation }) => !schema.getRootType(operation))) broken.push('OperationTypeExistence');
  if (broken.length > 0) return { verdict: broken.join(' ') };
  const refused = [
    [oneOfVariables, 'the variable of a oneOf member must be non-null'],
    [includeDeprecated, 'includeDeprecated is non-null since September 2025'],
  ].filter(([rule]) => breaks(rule));
  return { verdict: 'valid', ours: refused.length > 0 ? `we refuse it: ${refused.map(([, why]) => why).join(', ')}` : undefined };
}

/** Introspection's own argument must not be null (September 2025, Schema Introspection). */
function includeDeprecated(context) {
  return {
    Argument({ name, value }) {
      if (name.value === 'includeDeprecated' && value.kind === Kind.NULL) context.reportError(new GraphQLError('null'));
    },
  };
}

/**
 * Variables used for the members of a oneOf input must be non-null (September 2025, All Variable Usages Are Allowed).
 * graphql-js 16 holds to it only where the input itself may be null: it looks for the input type and finds it wrapped.
 */
function oneOfVariables(context) {
  const used = new Map();
  let definition;
  return {
    OperationDefinition: (node) => void (definition = node),
    FragmentDefinition: (node) => void (definition = node),
    ObjectField({ value }) {
      if (value.kind !== Kind.VARIABLE || !getNamedType(context.getParentInputType())?.isOneOf) return;
      used.set(definition, [...(used.get(definition) ?? []), value.name.value]);
    },
    Document: {
      leave(document) {
        for (const operation of document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)) {
          const names = [operation, ...context.getRecursivelyReferencedFragments(operation)].flatMap((node) => used.get(node) ?? []);
          const nullable = (operation.variableDefinitions ?? []).filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE);
          if (nullable.some(({ variable }) => names.includes(variable.name.value))) context.reportError(new GraphQLError('nullable'));
        }
      },
    },
  };
}
