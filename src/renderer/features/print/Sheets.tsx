import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { cx } from '#renderer/ui/cx.ts';
import { pagesOf } from './paper.ts';
import styles from './print.module.css';

/** A row of the printed table. */
export interface PaperRow {
  key: string;
  /** Goes with what follows it. */
  isHeading?: boolean;
  row: ReactNode;
}

/** A table that begins on a page of its own: a week of the rota, or the whole cover list. */
export interface PaperTable {
  key: string;
  title: string;
  /** A line below the title. */
  intro?: string;
  columns: ReactNode;
  head: ReactNode;
  rows: readonly PaperRow[];
  /** Instead of a table without rows. */
  nothing: string;
}

interface SheetsProps {
  tables: readonly PaperTable[];
  isLandscape: boolean;
  footer: string;
  /** All pages are drawn. */
  onReady: () => void;
}

/**
 * Tables on A4. First all rows are drawn once to see how high they are, then page by page, so that every page has its heading and
 * “Page 1 of 3” in every Chromium (its own page counters came late).
 */
export function Sheets({ tables, isLandscape, footer, onReady }: SheetsProps) {
  const measured = useRef<HTMLElement>(null);
  const [pages, setPages] = useState<number[][][] | null>(null);
  useLayoutEffect(() => {
    if (pages !== null) return;
    const frame = measured.current;
    if (!frame) return;
    setPages(tables.map((table, at) => pagesOfTable(frame.children[at], table)));
  }, [pages, tables]);
  useLayoutEffect(() => {
    if (pages !== null) onReady();
  }, [pages, onReady]);

  const direction = isLandscape ? styles.landscape : styles.portrait;
  if (pages === null) {
    return (
      <main ref={measured}>
        {tables.map((table) => (
          <Sheet key={table.key} table={table} rows={table.rows} direction={direction} footer={footer} />
        ))}
      </main>
    );
  }
  const all = tables.flatMap((table, at) =>
    (pages[at] ?? []).map((indices, page) => ({
      table,
      key: `${table.key}-${page}`,
      rows: indices.flatMap((index) => table.rows[index] ?? []),
    })),
  );
  const sheets = all.map(({ table, key, rows }, page) => (
    <Sheet
      key={key}
      table={table}
      rows={rows}
      direction={direction}
      footer={footer}
      page={`Page ${page + 1} of ${all.length}`}
    />
  ));
  return <main>{sheets}</main>;
}

/** How the rows of a drawn table fall on pages; one empty page for a table without rows. */
function pagesOfTable(sheet: Element | undefined, table: PaperTable): number[][] {
  if (!sheet || table.rows.length === 0) return [[]];
  const top = (selector: string) => sheet.querySelector(selector)?.getBoundingClientRect();
  const body = top('[data-part="body"]');
  const head = top('thead');
  const title = top('h1');
  if (!body || !head || !title) return [table.rows.map((_, index) => index)];
  // The room of a page is fixed by the sheet's own height; the first sheet shows what heading and table head take.
  const room =
    Number.parseFloat(getComputedStyle(sheet).minHeight) -
    (head.bottom - sheet.getBoundingClientRect().top) -
    footerRoom;
  const rows = [...sheet.querySelectorAll('tbody > tr')];
  const blocks = rows.map((row, index) => ({
    height: row.getBoundingClientRect().height,
    isHeading: table.rows[index]?.isHeading ?? false,
  }));
  return pagesOf(blocks, room);
}

/** Pixels kept for the footer: its line, and a little air. */
const footerRoom = 30;

function Sheet({
  table,
  rows,
  direction,
  footer,
  page,
}: {
  table: PaperTable;
  rows: readonly PaperRow[];
  direction: string | undefined;
  footer: string;
  page?: string;
}) {
  return (
    <section className={cx(styles.sheet, direction)}>
      <h1>{table.title}</h1>
      {table.intro && <p className={cx(styles.intro)}>{table.intro}</p>}
      <div data-part="body">
        {table.rows.length === 0 ? (
          <p>{table.nothing}</p>
        ) : (
          <table className={cx(styles.table)}>
            <colgroup>{table.columns}</colgroup>
            <thead>{table.head}</thead>
            <tbody>{rows.map(({ row }) => row)}</tbody>
          </table>
        )}
      </div>
      <footer className={cx(styles.footer)}>
        <span>{footer}</span>
        <span>{page}</span>
      </footer>
    </section>
  );
}
