export type Rij = Readonly<Record<string, string | number | null>>

/** A statement that inserts the rows which the table does not hold exactly so. */
export function insertNew(tabel: string, rijen: readonly Rij[]): string {
  const kolommen = Object.keys(rijen[0] ?? {})
  const waarden = kolommen.map(kolom => `value ->> '${kolom}'`)
  const json = JSON.stringify(rijen).replaceAll("'", "''")
  return `INSERT INTO ${tabel} (${kolommen}) SELECT ${waarden} FROM json_each('${json}') EXCEPT SELECT ${kolommen} FROM ${tabel};`
}
