"""How long a pull takes, how much it asks and how much memory it needs, against a running sandbox.

    python -m benchmarks.pull --url http://127.0.0.1:8099 --county 08 --runs 5 [--changes]

Each run is a process of its own into an empty folder. `--changes` then lets a day pass in the sandbox before each
of as many further pulls into the last folder, and reports those apart.
"""

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from benchmarks.process import Cost, measure, report


def _control(url: str, path: str, method: str = "GET") -> Any:
    with urlopen(Request(url + path, method=method), timeout=60) as answer:
        return json.load(answer)


def _pull(url: str, county: str, snapshot: Path) -> tuple[Cost, dict[str, Any]]:
    _control(url, "/sandbox/reset?what=counters", "POST")
    cost = measure("pull", "--ptv-url", url, "--county", county, "--snapshot", str(snapshot))
    return cost, _control(url, "/sandbox/counters")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--url", required=True, help="host root of the sandbox")
    parser.add_argument("--county", default="08")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--changes", action="store_true", help="measure the daily pull of changes too")
    asked = parser.parse_args()
    url = asked.url.rstrip("/")
    with tempfile.TemporaryDirectory() as folder:
        whole = [_pull(url, asked.county, Path(folder, str(run))) for run in range(asked.runs)]
        print(f"whole pull: {report([cost for cost, _ in whole])}")
        print(f"  counters of the last run: {json.dumps(whole[-1][1])}")
        if asked.changes:
            daily = []
            for _ in range(asked.runs):
                _control(url, "/sandbox/advance?days=1", "POST")
                daily.append(_pull(url, asked.county, Path(folder, str(asked.runs - 1))))
            print(f"daily pull: {report([cost for cost, _ in daily])}")
            print(f"  counters of the last run: {json.dumps(daily[-1][1])}")


if __name__ == "__main__":
    main()
