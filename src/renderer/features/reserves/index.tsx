/** The reserves. */
export function ReservesScreen() {
  return <p>Reserves</p>;
}
