export { PrintPage } from './Page.tsx';
