export { CalendarScreen } from './CalendarScreen.tsx';
