export { RegisterPanel } from './Panel.tsx';
