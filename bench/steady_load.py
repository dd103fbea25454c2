#!/usr/bin/env python3
"""Asks a server for profile pages at a steady rate, whether or not it keeps up, and prints what the answers took.

usage: steady_load.py [--rate N] [--seconds N] [--connections N] [--distinct] [--plain] PORT FILE_OF_CODES

The time of a request is counted from the moment at which it was due, not from the moment at which a connection was free
to send it. So a server that stalls for a second cannot hide that all requests of that second waited.
"""

import argparse
import gc
import json
import select
import socket
import time
from collections import deque
from pathlib import Path

# Longer addresses than this are never kept in the server's body cache.
LONGEST_KEPT_ADDRESS = 512

# At the start, connections are new and caches of the processor are cold.
WARM_UP_SECONDS = 0.5


class Connection:
    """One kept-alive connection that carries one request at a time."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.due = 0.0
        self.missing = None  # bytes still to come; unknown until the head has arrived
        self.head = b""

    def fileno(self):
        return self.socket.fileno()

    def send(self, request, due):
        self.due, self.missing, self.head = due, None, b""
        self.socket.sendall(request)

    def take(self):
        """Reads what has arrived; True when the answer is whole."""
        piece = self.socket.recv(262144)
        if not piece:
            raise SystemExit("The server closed a connection.")
        if self.missing is None:
            piece = self.take_head(piece)
        if self.missing is not None:
            self.missing -= len(piece)
        return self.missing == 0

    def take_head(self, piece):
        self.head += piece
        head, end, body = self.head.partition(b"\r\n\r\n")
        if not end:
            return b""
        if not head.startswith(b"HTTP/1.1 200 "):
            raise SystemExit(f"The server answered {head.splitlines()[0].decode()}")
        self.missing = int(head.lower().partition(b"\r\ncontent-length:")[2].partition(b"\r\n")[0])
        return body


class SteadyLoad:
    def __init__(self, arguments):
        self.arguments = arguments
        self.codes = Path(arguments.codes).read_text(encoding="utf-8").split()
        self.total = int(arguments.rate * arguments.seconds)
        self.connections = [Connection(arguments.port) for _ in range(arguments.connections)]
        self.idle = deque(self.connections)
        self.sent = 0
        self.times = []  # (seconds that the answer took, seconds of them before we sent what we could have sent)
        self.late = {}  # the connections that wait for an answer, each with the second of these
        self.free_since = 0.0  # when there was a free connection again

    def request(self, number):
        path = f"/places/{self.codes[number % len(self.codes)]}"
        if self.arguments.distinct:
            path += f"?made-up={'x' * LONGEST_KEPT_ADDRESS}{number}"
        coding = "" if self.arguments.plain else "Accept-Encoding: gzip\r\n"
        return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{coding}\r\n".encode()

    def run(self):
        self.began = time.perf_counter() + 0.01
        while len(self.times) < self.total:
            self.send_what_is_due()
            for connection in select.select(list(self.late), [], [], self.pause())[0]:
                self.read(connection)
        return time.perf_counter() - self.began

    def due(self, number):
        return self.began + number / self.arguments.rate

    def send_what_is_due(self):
        now = time.perf_counter()
        while self.idle and self.sent < self.total and self.due(self.sent) <= now:
            connection = self.idle.popleft()
            connection.send(self.request(self.sent), self.due(self.sent))
            self.late[connection] = now - max(self.due(self.sent), self.free_since)
            self.sent += 1

    def pause(self):
        """Until the next request is due; without a free connection, until an answer comes."""
        if not self.idle or self.sent == self.total:
            return None
        return max(0.0, self.due(self.sent) - time.perf_counter())

    def read(self, connection):
        if not connection.take():
            return
        now = time.perf_counter()
        if not self.idle:
            self.free_since = now
        self.times.append((now - connection.due, self.late.pop(connection)))
        self.idle.append(connection)


def percentile(ordered, share):
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def summary(load, passed):
    # Answers come back about in the order of their requests, so the first ones are those of the warm-up.
    warm = load.times[min(int(WARM_UP_SECONDS * load.arguments.rate), load.total // 2):]
    times, late = (sorted(column) for column in zip(*warm))
    return {
        "rate": load.total / passed,
        "p50": percentile(times, 0.50),
        "p99": percentile(times, 0.99),
        "p999": percentile(times, 0.999),
        "longest": times[-1],
        "sent_late_p99": percentile(late, 0.99),
    }


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rate", type=float, default=1000)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--distinct", action="store_true", help="addresses that the body cache never keeps")
    parser.add_argument("--plain", action="store_true", help="do not ask for compressed answers")
    parser.add_argument("port", type=int)
    parser.add_argument("codes", help="a file with the code of one community on each line")
    return parser.parse_args()


def main():
    load = SteadyLoad(read_arguments())
    # A collection in the middle would look like a slow server.
    gc.disable()
    passed = load.run()
    print(json.dumps(summary(load, passed)))


if __name__ == "__main__":
    main()
