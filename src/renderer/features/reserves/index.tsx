export { ReservesScreen } from './ReservesScreen.tsx';
