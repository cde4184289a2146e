/** Prints the figures of all rulers as one table: ruler, figure, value. */
export function printFigures(figures: Record<string, Record<string, number>>): void {
  const rows = Object.entries(figures).flatMap(([ruler, values]) =>
    Object.entries(values).map(([name, value]) => [ruler, name, String(value)] as const),
  );
  const width = (column: 0 | 1 | 2): number => Math.max(...rows.map((row) => row[column].length));
  let last = '';
  for (const row of rows) {
    const ruler = row[0] === last ? '' : row[0];
    last = row[0];
    console.log(`${ruler.padEnd(width(0))}  ${row[1].padEnd(width(1))}  ${row[2].padStart(width(2))}`);
  }
}
