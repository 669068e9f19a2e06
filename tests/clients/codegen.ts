// Types and documents for Apollo Client and urql: SCHEMA=FILE OPERATIONS=FOLDER graphql-codegen
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: process.env.SCHEMA!,
  documents: [`${process.env.OPERATIONS}/*.graphql`, 'outcome.graphql'],
  generates: {
    'generated.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { scalars: { ID: 'string' }, useTypeImports: true },
    },
    'possible-types.ts': {
      plugins: ['fragment-matcher'],
      config: { useExplicitTyping: true },
    },
  },
};

export default config;
