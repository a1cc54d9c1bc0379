import { Pagination } from 'antd';
import { type ReactNode, useState } from 'react';

const rowsPerPage = 50;

interface PagedRowsProps<T> {
  readonly rows: readonly T[];
  readonly children: (rows: readonly T[]) => ReactNode;
}

/** Fifty rows at a time of however many there are. */
export const PagedRows = <T,>({ rows, children }: PagedRowsProps<T>) => {
  const [page, setPage] = useState(1);
  return (
    <>
      {children(rows.slice((page - 1) * rowsPerPage, page * rowsPerPage))}
      {rows.length > rowsPerPage && (
        <Pagination
          style={{ marginTop: 12 }}
          current={page}
          pageSize={rowsPerPage}
          total={rows.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </>
  );
};
