/** The week rota or the cover list for paper. */
export function PrintPage({ what }: { what: 'rota' | 'coverList' }) {
  return <p>{what}</p>;
}
