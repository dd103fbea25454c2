"""Sections that ask a running server: start and memory, pages made anew, steady load, kept pages beside nginx."""

import contextlib
import gzip
import http.client

import load
from bench_context import HOT_COMMUNITY
from processes import Nginx, ask, fetch, memory_of
from report import Section, best_and_median, count, mebibytes, milliseconds, seconds

STARTS = 5
MEMORY_BUDGET = 200 * 2**20
GZIP = {"Accept-Encoding": "gzip"}

# How the times of a steady load are told.
SHARES = {"p50": "p50", "p99": "p99", "p999": "p99.9", "longest": "longest"}

# Headers that every server sets for itself.
OWN_HEADERS = {"Date", "Connection", "Content-Length", "Content-Type", "Content-Encoding"}


def fetch_all(server, codes):
    """The compressed profiles of these communities, which the server keeps from then on."""
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)) as connection:
        for code in codes:
            status, _, body = ask(connection, f"/places/{code}", GZIP)
            if status != 200:
                raise SystemExit(f"/places/{code} was answered with {status}")
            yield code, body


def visit(server, codes):
    for _ in fetch_all(server, codes):
        pass


def start_once(bench):
    with bench.server() as server:
        return server.start_seconds, server.start_processor


def measure_start(bench):
    found = Section("start")
    serve = "foothold serve --data data --quiet"
    start_once(bench)  # makes the workspace database, which later starts find
    times, processor = zip(*(start_once(bench) for _ in range(STARTS)))
    found.add("From exec to the first answer of /healthz", best_and_median(times, seconds), serve, "< 0.5 s",
              sorted(times)[len(times) // 2] < 0.5)
    found.add("Processor time until then", best_and_median(processor, seconds), serve)
    with bench.server() as server:
        add_memory(found, server, "Resident memory after the start")
        visit(server, bench.communities[:: len(bench.communities) // 1000][:1000])
        add_memory(found, server, "Resident memory after 1,000 different profiles")
        visit(server, bench.communities)
        add_memory(found, server, f"Resident memory after all {count(len(bench.communities))} profiles")
    return found


def add_memory(found, server, name, line="VmRSS"):
    size = memory_of(server.process, line)
    found.add(name, mebibytes(size), f"grep {line} /proc/$(pidof foothold)/status", "< 200 MiB", size < MEMORY_BUDGET)


def measure_uncached(bench):
    found = Section("uncached")
    with bench.server() as server:
        add_uncached(found, bench, server, "compressed", load.GZIP, " -H 'Accept-Encoding: gzip'")
        add_uncached(found, bench, server, "not compressed", (), "")
        if server.counter("foothold_body_cache_hits_total") > 0:
            raise SystemExit("The body cache helped, so these were not pages made anew.")
        add_memory(found, server, "Most resident memory under this load", "VmHWM")
    return found


def add_uncached(found, bench, server, name, options, shown):
    best = load.best([wrk_uncached(bench, server, options) for _ in range(bench.rounds)])
    command = (f"wrk -t1 -c64 -d{bench.seconds} --latency{shown} -s bench/wrk/distinct_addresses.lua $ADDRESS "
               "-- codes.txt")
    found.add(f"Pages made anew, {name}", str(best), command, "≥ 5,000/s", best.rate >= 5000)


def wrk_uncached(bench, server, options):
    return load.wrk(server, bench.seconds, "", *options, *load.script("distinct_addresses.lua"),
                    arguments=[str(bench.codes_file)])


def measure_steady(bench):
    found = Section("steady")
    with bench.server() as server:
        add_steady(found, bench, server, "Pages made anew, compressed", "--distinct")
        visit(server, bench.communities)
        add_steady(found, bench, server, "Kept pages of all communities, compressed")
    found.remark("The times are counted from the moment at which a request was due (open loop); best of "
                 f"{bench.rounds} rounds. “Sent late” is the generator's own share: it "
                 "shares the processors with the server.")
    return found


def add_steady(found, bench, server, name, *options):
    rounds = [load.steady(1000, bench.seconds, server.port, bench.codes_file, *options) for _ in range(bench.rounds)]
    best = min(rounds, key=lambda result: result["p99"])
    shares = ", ".join(f"{shown} {milliseconds(best[key])}" for key, shown in SHARES.items())
    measured = f"{shares} at {best['rate']:,.0f}/s; sent late p99 {milliseconds(best['sent_late_p99'])}"
    shown = " ".join(("bench/steady_load.py --rate 1000 --seconds", str(bench.seconds), *options, "$PORT codes.txt"))
    found.add(name, measured, shown, "p99 < 10 ms", best["p99"] < 0.010 and best["rate"] > 990)


def copy_for_nginx(bench, server):
    """Writes every compressed page where nginx finds it, byte by byte as Foothold sends it."""
    folder = bench.work / "nginx"
    (folder / "pages/places").mkdir(parents=True)
    (folder / "pages/index.html.gz").write_bytes(gzip.compress(b"ready"))
    for code, body in fetch_all(server, bench.communities):
        (folder / f"pages/places/{code}.gz").write_bytes(body)
    return folder


def headers_to_add(server):
    _, headers, _ = fetch(server.port, f"/places/{HOT_COMMUNITY}", GZIP)
    return [(name, value) for name, value in headers if name not in OWN_HEADERS]


def check_same(server, nginx):
    """Refuses to compare when the two do not send the same."""
    path = f"/places/{HOT_COMMUNITY}"
    ours, theirs = (comparable(fetch(port, path, GZIP)) for port in (server.port, nginx.port))
    if ours != theirs:
        raise SystemExit(f"nginx does not send what Foothold sends:\n{ours[0]}\n{theirs[0]}")


def comparable(answer):
    _, headers, body = answer
    return sorted(header for header in headers if header[0] not in ("Date", "Server")), body


def measure_cached(bench):
    found = Section("cached")
    with bench.server() as server:
        folder = copy_for_nginx(bench, server)
        with Nginx(folder, headers_to_add(server)) as nginx:
            check_same(server, nginx)
            misses = server.counter("foothold_body_cache_misses_total")
            rounds = [one_round(bench, server, nginx) for _ in range(bench.rounds)]
            # /metrics itself is one.
            if server.counter("foothold_body_cache_misses_total") > misses + 1:
                raise SystemExit("The body cache did not hold all pages, so these were not kept pages only.")
        add_memory(found, server, "Most resident memory under this load", "VmHWM")
    hot, walk = [both[:2] for both in rounds], [both[2:] for both in rounds]
    everything = f"All {count(len(bench.communities))} pages in turn"
    add_comparison(found, bench, "One page", hot, f"$ADDRESS/places/{HOT_COMMUNITY}")
    add_comparison(found, bench, everything, walk, "-s bench/wrk/walk.lua $ADDRESS -- codes.txt")
    found.remark(f"{bench.rounds} rounds, in each of which both servers had their turn on the same pages; best round "
                 "of each. nginx sends the bytes that Foothold sent, with the same headers and its own `Server`.")
    return found


def one_round(bench, server, nginx):
    """Foothold and nginx on one page, then Foothold and nginx on all pages."""
    both = (server, nginx)
    hot = [load.wrk(one, bench.seconds, f"/places/{HOT_COMMUNITY}", *load.GZIP) for one in both]
    walking = (*load.GZIP, *load.script("walk.lua"))
    walk = [load.wrk(one, bench.seconds, "", *walking, arguments=[str(bench.codes_file)]) for one in both]
    return (*hot, *walk)


def add_comparison(found, bench, name, pairs, shown):
    ours, theirs = (load.best(loads) for loads in zip(*pairs))
    ratio = ours.rate / theirs.rate
    command = f"wrk -t1 -c64 -d{bench.seconds} --latency -H 'Accept-Encoding: gzip' {shown}"
    each = ", ".join(f"{first.rate / second.rate:.2f}" for first, second in pairs)
    found.add(f"{name}, kept", str(ours), command, "≥ 25,000/s", ours.rate >= 25000)
    found.add(f"{name}, from nginx", str(theirs), command)
    found.add(f"{name}, Foothold to nginx", f"{ratio:.2f} (rounds: {each})", command, "≥ 0.50", ratio >= 0.5)
