// The schema and every document of the project, by @graphql-eslint: eslint --config FOLDER/eslint.config.js schema.graphql ...
// from the root of the checkout. Each exception to a rule stands with its reason.
import graphql from '@graphql-eslint/eslint-plugin';

const rules = (preset) => graphql.configs[`flat/${preset}`].rules;

/** Types that are no things of their own, only parts of what they stand in: values, figures and places in a list. */
const PARTS = [
  'AlternativePaths', 'CarriedFrom', 'Counts', 'EducationFigure', 'Evidence', 'FitCheck', 'GatewayRole', 'InterviewQuestion',
  'Landscape', 'LeftOutPath', 'LeftOutPaths', 'MissingSkill', 'Months', 'MonthsFigure', 'NoPath', 'Outlook', 'PageInfo',
  'PathChange', 'PathCheck', 'PathStep', 'PathTotals', 'Pay', 'PayChange', 'Point', 'Relaxation', 'Requirements', 'RoleCode',
  'RoleProfile', 'SkillGap', 'SkillUnlock', 'Subgraph', 'SubgraphColumn', 'SubgraphLane', 'SubgraphLink', 'SubgraphNode',
  'TrackChangeLevel', 'TradeOffPaths', 'UnlockedRole', 'WayBack', 'WhatItsLike',
];
/** Types of which an answer has one: the dataset, a layer by its name, the limits. */
const SINGLE = ['Dataset', 'Layer', 'Limits'];

// An id in every selection serves caches. Where nothing is cached and people read the document, it hides what is asked.
const withoutIds = { '@graphql-eslint/require-selections': 'off' };

/** The documents of each client: within one, a name stands for one operation. */
const CLIENTS = {
  typescript: { documents: ['examples/typescript/src/operations/*.graphql', 'tests/clients/*.graphql'] },
  rust: { documents: ['examples/*.graphql'] },
  // A view asks for all that it shows at once; the bullet of a neighbour alone needs the tracks around its track.
  explorer: {
    documents: ['web/src/explorer/**/*.graphql'],
    exceptions: { '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 10 }] },
  },
  graphiql: { documents: ['web/src/examples/*.graphql'], exceptions: withoutIds },
  queries: { documents: ['tests/queries/*.graphql'], exceptions: withoutIds },
  // The terminal prints all that is known of a path in one answer, several paths at once: one level below a list of paths more
  // than the preset allows.
  terminal: {
    documents: ['src/cli/*.graphql'],
    exceptions: { ...withoutIds, '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 9 }] },
  },
  benches: { documents: ['benches/**/*.graphql'], exceptions: withoutIds },
};

const projects = Object.entries(CLIENTS).map(([name, { documents }]) => [name, { schema: 'schema.graphql', documents }]);
const common = {
  plugins: { '@graphql-eslint': graphql },
  languageOptions: {
    parser: graphql.parser,
    parserOptions: { graphQLConfig: { projects: Object.fromEntries(projects) } },
  },
};

const schema = {
  files: ['schema.graphql'],
  ...common,
  rules: {
    ...rules('schema-recommended'),
    ...rules('schema-relay'),
    // More than the preset asks: everything is described, not only types and the fields of the root.
    '@graphql-eslint/require-description': [
      'error',
      {
        types: true,
        rootField: true,
        FieldDefinition: true,
        InputValueDefinition: true,
        EnumValueDefinition: true,
        DirectiveDefinition: true,
      },
    ],
    '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
    // Connections are for lists that are paged; what is small and bounded (the steps of a path, the tracks of a role) is a plain
    // list, because a cursor for each would say that there may be more.
    '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
    // An id says that a client may keep the thing and ask for it again; a part or a page cannot be asked for.
    '@graphql-eslint/strict-id-in-types': [
      'error',
      { exceptions: { types: [...PARTS, ...SINGLE], suffixes: ['Connection', 'Edge'] } },
    ],
  },
};

const documents = Object.values(CLIENTS).map(({ documents, exceptions }) => ({
  files: documents,
  ...common,
  rules: { ...rules('operations-recommended'), ...exceptions },
}));

// The explorer keeps these answers as they come (`ask-whole.ts`), and thousands of ids would cost as much as what is drawn.
const whole = {
  files: ['web/src/explorer/parts/map/placed.graphql', 'web/src/explorer/views/neighbourhood/neighbourhood.graphql'],
  rules: withoutIds,
};

export default [schema, ...documents, whole];
