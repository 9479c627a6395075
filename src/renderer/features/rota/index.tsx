export { RotaScreen } from './RotaScreen.tsx';
