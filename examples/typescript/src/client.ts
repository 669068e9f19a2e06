import type { TypedDocumentString } from './generated.js';

/** What the service found wrong. The code is stable, to be compared with; the message is for a person. */
export interface Fault {
  readonly message: string;
  /** The field of the answer that it is about. */
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    /** Such as `BAD_USER_INPUT`. */
    readonly code: string;
    /** The input that cannot be used, such as `from.slug`. */
    readonly argument?: string;
    /** Slugs of roles that may have been meant. */
    readonly nearest?: readonly string[];
  };
}

/** The service has answered with faults. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly faults: readonly [Fault, ...Fault[]]) {
    super(faults.map((fault) => fault.message).join('\n'));
  }

  /** The code of the first fault. */
  get code(): string {
    return this.faults[0].extensions.code;
  }
}

/** A page of a list. */
export interface Page {
  readonly edges: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Asks a career-graph service. The types of variables and data are those of the operation. */
export class Client {
  readonly #address: string;
  readonly #milliseconds: number;

  /** A client of the service at this address, such as `http://127.0.0.1:8080`, that waits so long for an answer. */
  constructor(service: string, milliseconds = 10_000) {
    this.#address = new URL('/graphql', service).href;
    this.#milliseconds = milliseconds;
  }

  /** The data. Faults are thrown as `Refused`; that there is no path, or no such role, is data. */
  async ask<Data, Variables>(operation: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data> {
    const response = await fetch(this.#address, {
      method: 'POST',
      headers: {
        'Accept': 'application/graphql-response+json, application/json;q=0.9',
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ query: operation.toString(), variables }),
      signal: AbortSignal.timeout(this.#milliseconds),
    });
    // Where something else stands between, such as a proxy that has given up, its answer is not GraphQL.
    if (!/^application\/(graphql-response\+)?json\b/.test(response.headers.get('Content-Type') ?? '')) {
      throw new Error(`${this.#address} answers ${response.status} ${response.statusText}, which is not GraphQL.`);
    }
    const { data, errors } = (await response.json()) as { data?: Data | null; errors?: [Fault, ...Fault[]] };
    if (errors) throw new Refused(errors);
    if (!data) throw new Error(`${this.#address} answers neither data nor errors.`);
    return data;
  }

  /** The pages of a list, one after another, as long as they are wanted. `list` finds the list in the data. */
  async *pages<Data, Variables extends { after?: string | null | undefined }, List extends Page>(
    operation: TypedDocumentString<Data, Variables>,
    variables: Variables,
    list: (data: Data) => List | null | undefined,
  ): AsyncGenerator<List, void, void> {
    let after = variables.after;
    while (true) {
      const page = list(await this.ask(operation, { ...variables, after }));
      if (!page) return;
      yield page;
      if (!page.pageInfo.hasNextPage) return;
      after = page.pageInfo.endCursor;
    }
  }
}
