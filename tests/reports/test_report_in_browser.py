"""The HTML report in a real browser, where there is one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from report_examples import a_few, report, written

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_a_browser_prints_the_report_on_paper(tmp_path: Path) -> None:
    source, printed = tmp_path / "report.html", tmp_path / "report.pdf"
    source.write_bytes(written(report(*a_few()), "html"))
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-pdf-header-footer"]
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    command = [str(CHROMIUM), *options, profile, f"--print-to-pdf={printed}", source.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    content = printed.read_bytes()
    assert content.startswith(b"%PDF-")
    # An empty page takes about 1 kB; text and its fonts take far more.
    assert len(content) > 10_000
