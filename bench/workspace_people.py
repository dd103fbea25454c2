"""People who work in a coalition: they sign up, found, join, write and look, over HTTP as browsers do."""

import http.client
import re
import threading
import time
import urllib.parse

PASSWORD = "herons over the marsh"
COALITION = "kestrel"


class Person:
    """One browser on one kept-alive connection."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookie = ""
        self.key = ""

    def ask(self, method, path, form=None):
        """Status, headers and text of one answer."""
        headers = {"Cookie": self.cookie} if self.cookie else {}
        body = None
        if form is not None:
            body = urllib.parse.urlencode({**form, "_key": self.key} if self.key else form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        return answer.status, answer.headers, answer.read().decode()

    def connect_again(self):
        """The server ends a connection on which nobody has asked for a minute."""
        self.connection.close()
        self.connection.connect()

    def must(self, status, method, path, form=None):
        found, headers, text = self.ask(method, path, form)
        if found != status:
            raise SystemExit(f"{method} {path} was answered with {found}:\n{text[:2000]}")
        return headers, text

    def begin(self, path, form):
        """Makes an account, by the setup code or by an invitation."""
        headers, _ = self.must(303, "POST", path, form)
        self.cookie = headers["Set-Cookie"].partition(";")[0]
        self.key = re.search(r'name="_key"[^>]*value="([^"]*)"', self.must(200, "GET", "/account")[1])[1]
        return self

    def invite(self):
        return re.search(r"/join/\w+", self.must(200, "POST", f"/coalitions/{COALITION}/invitations",
                                                 {"role": "editor"})[1])[0]

    def save_new(self, number):
        form = {"what": f"Task {number}: call the landlords of Elm Street", "_visibility": "coalition",
                "_status": "draft"}
        self.must(303, "POST", f"/coalitions/{COALITION}/types/task/new", form)


def account(number):
    return {"name": f"Person {number}", "email": f"person{number}@example.org", "password": PASSWORD}


def found_coalition(server, people):
    """The people of a new coalition, the first of them its coordinator."""
    first = Person(server.port).begin("/setup", {**account(0), "setup_code": server.setup_code})
    first.must(303, "POST", "/coalitions", {"name": "Kestrel County Upward", "slug": COALITION})
    others = [Person(server.port).begin(first.invite(), account(number)) for number in range(1, people)]
    return [first, *others]


def write_at_once(people, seconds, pause=0.0):
    """Everybody saves new records one after the other for so long. Gives the time of each save. A save that fails ends
    the measurement: the figure is that of all, not of those who got through."""
    times = [[] for _ in people]
    failures = []
    start = threading.Barrier(len(people))

    def write(person, mine):
        person.connect_again()
        start.wait()
        end = time.perf_counter() + seconds
        try:
            while (began := time.perf_counter()) < end:
                person.save_new(len(mine))
                mine.append(time.perf_counter() - began)
                time.sleep(max(0.0, pause - mine[-1]))
        except (SystemExit, OSError, http.client.HTTPException) as failure:
            failures.append(failure)

    threads = [threading.Thread(target=write, args=both) for both in zip(people, times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise SystemExit(f"{len(failures)} of {len(people)} people could not save; the first: {failures[0]!r}")
    return sorted(one for mine in times for one in mine)


def time_of(person, path, rounds):
    """The times of asking for a page, sorted."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        person.must(200, "GET", path)
        times.append(time.perf_counter() - began)
    return sorted(times)
