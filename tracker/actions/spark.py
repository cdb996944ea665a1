"""Analysing an archive on Apache Spark: files or Parquet in, articles and quotations as Parquet out."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from tracker.actions.spark_rows import (
    ANALYSED,
    QUOTATION,
    READ,
    Columns,
    Row,
    analysed_row,
    quotation_rows,
    read_files,
    read_row,
    schema,
)
from tracker.errors import TrackerError
from tracker.model import ALL_KINDS, QuotationKind, SkippedInput
from tracker.pipeline import chosen_weights, method
from tracker.sources import FORMATS

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyspark.sql import DataFrame, SparkSession

MISSING = "Spark needs libraries that are not installed: pip install 'quote-tracker[spark]'."
NO_JAVA = "Spark needs Java 17 or newer; install it, or let JAVA_HOME name its folder."
PARQUET = "parquet"
LOOPBACK = "127.0.0.1"
PARTS_OF_A_CORE = 4
"""Parts of the work for each core, where nobody says how many: the last ones to finish keep few others waiting."""

ROWS = 500
"""Articles that a worker holds at once."""


class SparkError(TrackerError):
    """Spark cannot be started, or cannot read or write where it was told to."""


@dataclass(frozen=True, slots=True)
class Sparked:
    """What a run came to; ``skipped`` are the first of what could not be read, of ``skipped_count`` in all."""

    articles: int
    quotations: int
    other_languages: int
    skipped_count: int
    skipped: tuple[SkippedInput, ...]


@contextmanager
def session(master: str) -> Iterator[SparkSession]:
    """A Spark session, ended at the end; on this machine alone nobody else can reach it. Raises SparkError."""
    try:
        import pandas  # noqa: F401  # Spark asks for it as soon as Arrow is used
        import pyarrow  # noqa: F401
        from pyspark.sql import SparkSession
    except ModuleNotFoundError as error:
        raise SparkError(MISSING) from error
    if not shutil.which(os.path.join(os.environ.get("JAVA_HOME", ""), "bin", "java")) and not shutil.which("java"):
        raise SparkError(NO_JAVA)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # or the workers are whatever python3 is
    if master.startswith("local"):
        os.environ.setdefault("SPARK_LOCAL_IP", LOOPBACK)
    builder = SparkSession.builder.appName("quote-tracker").master(master)
    for name, value in _settings(master).items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    try:
        yield spark
    finally:
        spark.stop()


def _settings(master: str) -> dict[str, str]:
    settings = {
        "spark.log.level": "ERROR",
        "spark.sql.execution.arrow.maxRecordsPerBatch": str(ROWS),
        "spark.sql.session.timeZone": "UTC",
    }
    if not master.startswith("local"):
        return settings
    return settings | {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": str(sys.stderr.isatty()).lower(),
        "spark.driver.host": LOOPBACK,
        "spark.driver.bindAddress": LOOPBACK,
    }


def run(
    spark: SparkSession,
    inputs: Iterable[str],
    output: str,
    *,
    input_format: str | None = None,
    outlet: str = "",
    language: str = "de",
    weights: str | None = None,
    kinds: Collection[QuotationKind] = ALL_KINDS,
    parts: int | None = None,
) -> Sparked:
    """Analyses the articles of files, folders or Parquet, and writes the folders “articles” and “quotations”.

    Parquet is read by Spark itself, wherever Spark reads; other formats by the workers, a file each, so that all of
    them must see the files. ``parts`` is how many the work is cut into. Raises SparkError and WeightsRefused.
    """
    method(weights)
    parts = parts or spark.sparkContext.defaultParallelism * PARTS_OF_A_CORE
    with _as_sentences():
        if input_format == PARQUET:
            items = _read_parquet(spark, list(inputs), outlet, language)
        else:
            items = _read_files(spark, files_of(inputs, input_format), input_format, outlet, language)
        # Reading is quick and a file may hold a whole year: the articles are dealt out again before they are analysed.
        items = items.repartition(parts).persist()
        skipped = items.where("reason is not null").select("source", "reason")
        named = tuple(SkippedInput(row.source, row.reason) for row in skipped.limit(20).collect())
        skipped_count = skipped.count() if named else 0
        articles, quotations = f"{output}/articles", f"{output}/quotations"
        analyse = partial(_analysed, weights=weights or chosen_weights(), kinds=tuple(kinds))
        read = items.where("reason is null").drop("reason")
        _mapped(read, analyse, ANALYSED).write.parquet(articles)
        items.unpersist()
        found = spark.read.parquet(articles)
        _mapped(found, _quotations, QUOTATION).write.parquet(quotations)
        return Sparked(
            articles=found.count(),
            quotations=spark.read.parquet(quotations).count(),
            other_languages=found.where("method is null").count(),
            skipped_count=skipped_count,
            skipped=named,
        )


def files_of(inputs: Iterable[str], input_format: str | None) -> list[str]:
    """The files, those of folders by their endings; hidden ones are passed over, as ``sources.read`` has it."""
    wanted = [FORMATS[input_format]] if input_format else FORMATS.values()
    endings = tuple(ending for row in wanted for ending in row.endings)
    files = []
    for path in inputs:
        if not os.path.isdir(path):
            files.append(path)
            continue
        for parent, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            chosen = [name for name in sorted(names) if name.lower().endswith(endings) and not name.startswith(".")]
            files += [os.path.join(parent, name) for name in chosen]
    if not files:
        raise SparkError(f"There is no article: no file ends in {', '.join(endings)}.")
    return [os.path.abspath(file) for file in files]


def _read_files(
    spark: SparkSession, files: list[str], input_format: str | None, outlet: str, language: str
) -> DataFrame:
    paths = spark.createDataFrame([(path,) for path in files], "path string").repartition(max(1, len(files)))
    reading = partial(_files, input_format=input_format, outlet=outlet, language=language)
    return _mapped(paths, reading, READ)


def _read_parquet(spark: SparkSession, inputs: list[str], outlet: str, language: str) -> DataFrame:
    rows = spark.read.parquet(*inputs)
    if "text" not in rows.columns or "start" in rows.columns:
        raise SparkError(f"{inputs[0]} holds no articles: it has no column “text”, or its rows are quotations.")
    wanted = [name for name in rows.columns if name in READ or name in ("date", "author")]
    where = ["_metadata.file_path as parquet_file", "_metadata.row_index as parquet_row"]
    return _mapped(rows.selectExpr(*wanted, *where), partial(_rows, outlet=outlet, language=language), READ)


# ------------------------------------------------------------------------- what the workers do, batch by batch


def _mapped(frame: DataFrame, work: Callable[[Row], Iterable[Row]], columns: Columns) -> DataFrame:
    return frame.mapInArrow(partial(_map_batches, work=work, columns=columns), schema(columns))


def _map_batches(
    batches: Iterable[RecordBatch], work: Callable[[Row], Iterable[Row]], columns: Columns
) -> Iterator[RecordBatch]:
    """Each batch's rows through a function of one row, which may make several of it, or none."""
    import pyarrow

    types = pyarrow.schema([(name, _arrow_type(kind)) for name, kind in columns.items()])
    for batch in batches:
        rows: list[Row] = []
        for row in batch.to_pylist():
            for made in work(row):
                rows.append(made)
                if len(rows) == ROWS:
                    yield pyarrow.RecordBatch.from_pylist(rows, schema=types)
                    rows = []
        if rows:
            yield pyarrow.RecordBatch.from_pylist(rows, schema=types)


def _arrow_type(kind: str) -> Any:
    import pyarrow

    if kind.startswith("array<struct"):
        return pyarrow.list_(pyarrow.struct([("feature", pyarrow.string()), ("contribution", pyarrow.float64())]))
    if kind.startswith("array<array"):
        return pyarrow.list_(pyarrow.list_(pyarrow.int32()))
    names = {"int": pyarrow.int32(), "double": pyarrow.float64(), "boolean": pyarrow.bool_(), "date": pyarrow.date32()}
    return names.get(kind, pyarrow.string())


def _files(row: Row, input_format: str | None, outlet: str, language: str) -> Iterable[Row]:
    return read_files([row["path"]], input_format, outlet, language)


def _rows(row: Row, outlet: str, language: str) -> Iterable[Row]:
    file = re.sub("^file:/+", "/", unquote(row.pop("parquet_file")))
    return [read_row(row, f"{file}:{row.pop('parquet_row') + 1}", outlet, language)]


def _analysed(row: Row, weights: str, kinds: tuple[QuotationKind, ...]) -> Iterable[Row]:
    return [analysed_row(row, weights, kinds)]


def _quotations(row: Row) -> Iterable[Row]:
    return quotation_rows(row)


@contextmanager
def _as_sentences() -> Iterator[None]:
    """What Spark says of places that it cannot read or write, in one sentence; a bug in our own code keeps its own."""
    from py4j.protocol import Py4JJavaError
    from pyspark.errors import AnalysisException, PythonException

    try:
        yield
    except PythonException:
        raise
    except (AnalysisException, Py4JJavaError) as error:
        said = next((line for line in str(error).splitlines() if "[" in line), str(error).splitlines()[0])
        reason = said.rpartition("] ")[2].partition(" SQLSTATE")[0].rstrip(". ")
        raise SparkError(f"Spark cannot do this: {reason}.") from error
