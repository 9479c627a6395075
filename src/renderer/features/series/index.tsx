export { SeriesList } from './List.tsx';
export { NewSeriesPanel } from './NewSeriesPanel.tsx';
export { SeriesPanel } from './Panel.tsx';
