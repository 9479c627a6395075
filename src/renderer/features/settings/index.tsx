/** What each trust decides for itself. */
export function SettingsScreen() {
  return <p>Settings</p>;
}
