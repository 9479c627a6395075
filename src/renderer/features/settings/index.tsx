export { SettingsScreen } from './Screen.tsx';
