export { RegisterPanel } from './RegisterPanel.tsx';
