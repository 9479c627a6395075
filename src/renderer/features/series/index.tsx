export { NewSeriesPanel } from './NewSeriesPanel.tsx';
export { SeriesList } from './SeriesList.tsx';
export { SeriesPanel } from './SeriesPanel.tsx';
