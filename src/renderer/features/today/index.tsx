/** What needs doing today. */
export function TodayScreen() {
  return <p>Today</p>;
}
