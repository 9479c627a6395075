/** People down, days across. */
export function RotaScreen() {
  return <p>Rota</p>;
}
