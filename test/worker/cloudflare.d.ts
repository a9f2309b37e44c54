/** What test/worker/project.ts and env.test of wrangler.toml give a test. */
declare module 'cloudflare:workers' {
  type Bindings = import('#worker/http/werkplek.ts').Bindings
  type Site = { fetch(adres: RequestInfo | URL, verzoek?: RequestInit): Promise<Response> }

  export const env: Bindings & {
    /** a real database without a single table */
    LEEG: Bindings['DB']
    /** a real limit, of five requests a minute */
    KRAP: import('#worker/http/limieten.ts').Limiet
    /** the static files, served as Cloudflare serves them */
    ACTIVA: Site
    MIGRATIES: import('@cloudflare/vitest-plugin').D1Migration[]
    MIGRATIETEKSTEN: Record<string, string>
    /** what Node makes of some answers: computed where the settings of the tests are read */
    NODE_UITKOMSTEN: import('./nodeuitkomsten.ts').Nodeuitkomst[]
  }
  export const exports: { default: Site }
}

declare module 'cloudflare:test' {
  type Database = import('#worker/d1/database.ts').Database
  type D1Migration = import('@cloudflare/vitest-plugin').D1Migration

  /** Empties every database. */
  export function reset(): Promise<void>
  export function applyD1Migrations(database: Database, migraties: D1Migration[]): Promise<void>
}
