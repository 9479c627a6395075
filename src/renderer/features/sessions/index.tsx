export { NewSessionPanel } from './NewSessionPanel.tsx';
export { SessionPanel } from './Panel.tsx';
