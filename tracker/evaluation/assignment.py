"""The pairing of annotated with found that agrees most, all in all: the linear sum assignment."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf


def best_pairs(agreement: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Each row with one column and each column with one row, so that the sum is the largest; as many as there can be.

    By shortest augmenting paths (D. F. Crouse, "On implementing 2D rectangular assignment algorithms", 2016). Where
    several pairings are the best, this is the one that ``scipy.optimize.linear_sum_assignment`` gives: of rows and
    columns that agree in nothing it matters which are paired, as their speakers may be the same.

    >>> best_pairs([[0.9, 0.8], [0.8, 0.1], [0.0, 0.2]])
    [(0, 1), (1, 0)]
    """
    if not agreement or not agreement[0]:
        return []
    if len(agreement[0]) < len(agreement):
        return sorted((row, column) for column, row in best_pairs(list(zip(*agreement, strict=True))))
    columns = _Columns([[-each for each in row] for row in agreement])
    for row in range(len(agreement)):
        columns.take_in(row)
    return sorted((row, column) for column, row in enumerate(columns.row_of) if row >= 0)


class _Columns:
    """The columns with the rows that they are given so far, and the prices that keep all costs at zero or more."""

    def __init__(self, cost: list[list[float]]) -> None:
        self.cost = cost
        self.row_of = [-1] * len(cost[0])
        self.row_price = [0.0] * len(cost)
        self.price = [0.0] * len(cost[0])

    def take_in(self, new_row: int) -> None:
        """Gives one more row a column, moving others where that costs least."""
        before, shortest, seen, column = self._cheapest_path(new_row)
        total = shortest[column]
        self.row_price[new_row] += total
        for each in seen:
            if self.row_of[each] >= 0:
                self.row_price[self.row_of[each]] += total - shortest[each]
            self.price[each] -= total - shortest[each]
        moved = -1
        while moved != new_row:
            moved = before[column]
            self.row_of[column], column = moved, self._column_of(moved)

    def _column_of(self, row: int) -> int:
        return self.row_of.index(row) if row in self.row_of else -1

    def _cheapest_path(self, row: int) -> tuple[list[int], list[float], list[int], int]:
        """From a row to a free column: the row before each column, the costs, the columns passed, and the free one."""
        width = len(self.price)
        before, shortest, seen = [-1] * width, [inf] * width, list[int]()
        left = list(range(width - 1, -1, -1))
        spent = 0.0
        while True:
            lowest, at = inf, -1
            for place, column in enumerate(left):
                cost = spent + self.cost[row][column] - self.row_price[row] - self.price[column]
                if cost < shortest[column]:
                    before[column], shortest[column] = row, cost
                free = self.row_of[column] < 0
                if shortest[column] < lowest or (shortest[column] == lowest and free):
                    lowest, at = shortest[column], place
            spent, column = lowest, left[at]
            seen.append(column)
            left[at] = left[-1]
            left.pop()
            if self.row_of[column] < 0:
                return before, shortest, seen, column
            row = self.row_of[column]
