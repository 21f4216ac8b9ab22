#!/usr/bin/env python3
"""Measures how long `dossier check` and `dossier build` take from a cold start, and their peak memory.

usage: run.py PATH-TO-DOSSIER

Each workspace is checked eleven times; the first run warms the disk cache and is
left out. Interleaved with `xmllint --noout` on the largest XML file of the rules,
as a peer that does one small part of the work in the same minute on the same machine.

Then the whole draft bundle of each is made: the forms in two languages and the report as PDF, HTML and Word, the
lists, the zip, and reading it back. Its peer is the typesetting engine alone, setting one page.
"""
import os
import statistics
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RUNS = 10
CASES = [
    ("Dossier/phu-ly-2024", 50),
    ("Fixtures/thanh-pho-mau", 300),
]
RENDERS = [
    ("Dossier/phu-ly-2024", 3000),
    ("Fixtures/thanh-pho-mau", 6000),
]
MEMORY_LIMIT = 64
RENDER_MEMORY_LIMIT = 512
PEER = ["xmllint", "--noout", os.path.join(ROOT, "Schemas/criteria/vn-learning-city/synthetic-57.xml")]


def run(command):
    """Wall time in ms and peak memory in MiB of one command."""
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(child, 0)
    elapsed = (time.perf_counter() - start) * 1000
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {code}")
    return elapsed, usage.ru_maxrss / 1024


def measure(name, command, peer, limit, memory_limit):
    """Prints a line on `command` beside `peer`; says whether it is within its limits."""
    run(command), run(peer)
    times, peers, memory = [], [], 0
    for _ in range(RUNS):
        elapsed, peak = run(command)
        times.append(elapsed)
        memory = max(memory, peak)
        peers.append(run(peer)[0])
    median = statistics.median(times)
    ratio = median / statistics.median(peers)
    within = median < limit and memory < memory_limit
    print(
        f"{name:<26}{median:>7.1f} ms{min(times):>7.1f} ms{max(times):>7.1f} ms{ratio:>10.1f}x"
        f"{memory:>6.1f} MiB  {'within' if within else 'OVER'} {limit} ms and {memory_limit} MiB"
    )
    return within


def heading(work, peer):
    print(f"{work:<26}{'median':>10}{'fastest':>10}{'slowest':>10}{'/ ' + peer:>11}{'memory':>10}")


def main():
    program = os.path.abspath(sys.argv[1])
    heading("check", "xmllint")
    results = [
        measure(workspace, [program, "check", os.path.join(ROOT, workspace), "--json"], PEER, limit, MEMORY_LIMIT)
        for workspace, limit in CASES
    ]
    heading("build", "engine")
    engine = os.path.join(ROOT, ".build/engine/bin/python")
    with tempfile.TemporaryDirectory() as folder:
        page = "import typst; typst.compile(b'one page', format='pdf')"
        for workspace, limit in RENDERS:
            command = [program, "build", os.path.join(ROOT, workspace), "-o", folder, "--force", "--json"]
            results.append(measure(workspace, command, [engine, "-c", page], limit, RENDER_MEMORY_LIMIT))
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
