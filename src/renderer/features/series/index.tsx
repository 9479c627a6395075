export { NewSeriesPanel } from './NewSeriesPanel.tsx';
export { SeriesPanel } from './SeriesPanel.tsx';
export { SupervisionScreen } from './SupervisionScreen.tsx';
