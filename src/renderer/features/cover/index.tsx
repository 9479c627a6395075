export { GapPanel } from './GapPanel.tsx';
