/** Work that the kit runs in a worker: its name in the worker's table, and what it is given. */
export interface JobRequest {
  readonly name: string;
  /** Two requests with the same key have the same outcome. */
  readonly key: string;
  readonly input: unknown;
}
