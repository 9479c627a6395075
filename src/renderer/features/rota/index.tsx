export { RotaScreen } from './Screen.tsx';
