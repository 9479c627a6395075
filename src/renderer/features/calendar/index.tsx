export { CalendarScreen } from './Screen.tsx';
