#!/usr/bin/env python3
"""Measures how long `dossier check` takes from a cold start, and its peak memory.

usage: run.py PATH-TO-DOSSIER

Each workspace is checked eleven times; the first run warms the disk cache and is
left out. Interleaved with `xmllint --noout` on the largest XML file of the rules,
as a peer that does one small part of the work in the same minute on the same machine.
"""
import os
import statistics
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RUNS = 10
CASES = [
    ("Dossier/phu-ly-2024", 50),
    ("Fixtures/thanh-pho-mau", 300),
]
MEMORY_LIMIT = 64
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


def main():
    program = os.path.abspath(sys.argv[1])
    print(f"{'workspace':<26}{'median':>10}{'fastest':>10}{'slowest':>10}{'/ xmllint':>11}{'memory':>10}")
    failed = False
    for workspace, limit in CASES:
        command = [program, "check", os.path.join(ROOT, workspace), "--json"]
        run(command), run(PEER)
        times, peers, memory = [], [], 0
        for _ in range(RUNS):
            elapsed, peak = run(command)
            times.append(elapsed)
            memory = max(memory, peak)
            peers.append(run(PEER)[0])
        median = statistics.median(times)
        ratio = median / statistics.median(peers)
        within = median < limit and memory < MEMORY_LIMIT
        failed = failed or not within
        print(
            f"{workspace:<26}{median:>7.1f} ms{min(times):>7.1f} ms{max(times):>7.1f} ms{ratio:>10.1f}x"
            f"{memory:>6.1f} MiB  {'within' if within else 'OVER'} {limit} ms and {MEMORY_LIMIT} MiB"
        )
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
