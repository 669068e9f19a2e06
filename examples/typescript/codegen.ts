import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * The schema comes from the service that will be asked. A path to a copy of `schema.graphql` does as well. By introspection, at
 * `/graphql`, less would be known: the generator does not ask of which inputs exactly one member is given.
 */
const service = process.env.CAREER_GRAPH_URL ?? 'http://127.0.0.1:8080';

const config: CodegenConfig = {
  schema: `${service}/schema.graphql`,
  documents: 'src/operations/*.graphql',
  generates: {
    'src/generated.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        // The operations as text, which is what is sent: the client needs no library. Without this line they are
        // documents for Apollo Client and urql.
        documentMode: 'string',
        // A text, as in JSON.
        scalars: { ID: 'string' },
        useTypeImports: true,
      },
    },
  },
};

export default config;
