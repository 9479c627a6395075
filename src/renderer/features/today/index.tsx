export { TodayScreen } from './Screen.tsx';
