export { NewSessionPanel } from './NewSessionPanel.tsx';
export { SessionPanel } from './SessionPanel.tsx';
