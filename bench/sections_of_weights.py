"""How many compressed bytes a first view takes: the page, and the styles, scripts and fonts that it asks for."""

import re
from html.parser import HTMLParser

from bench_context import HOT_COMMUNITY
from processes import fetch
from report import Section, kilobytes

BUDGET = 60e3
# Of the page alone: it holds an outline of every county.
MAP_BUDGET = 150e3
GZIP = {"Accept-Encoding": "gzip"}


class Links(HTMLParser):
    """The addresses of a page's styles and scripts."""

    def __init__(self):
        super().__init__()
        self.styles, self.scripts = [], []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "link" and values.get("rel") == "stylesheet":
            self.styles.append(values["href"])
        if tag == "script" and "src" in values:
            self.scripts.append(values["src"])


class Weights:
    """Each file is fetched once, as a browser would fetch it."""

    def __init__(self, server):
        self.server = server
        self.sent = {}

    def bytes_of(self, path):
        if path not in self.sent:
            status, _, body = fetch(self.server.port, path, GZIP)
            if status != 200:
                raise SystemExit(f"{path} was answered with {status}")
            self.sent[path] = len(body)
        return self.sent[path]

    def text_of(self, path):
        return fetch(self.server.port, path)[2].decode()

    def fonts_of(self, style):
        folder = style.rpartition("/")[0]
        found = re.findall(r"url\([\"']?\.?/?([^\"')]+\.woff2)", self.text_of(style))
        return sorted({f"{folder}/{name}" for name in found})

    def of_page(self, path):
        """Bytes of page, styles, scripts and fonts. All fonts count, though a page may need but one."""
        links = Links()
        links.feed(self.text_of(path))
        fonts = [font for style in links.styles for font in self.fonts_of(style)]
        return [sum(map(self.bytes_of, files)) for files in ([path], links.styles, links.scripts, fonts)]


def heaviest(weights, paths):
    return max(paths, key=weights.bytes_of)


def predictors(weights):
    return sorted(set(re.findall(r'href="(/framework/predictors/[^"#?]+)"', weights.text_of("/framework"))))


def pages(weights, communities):
    profile = heaviest(weights, [f"/places/{code}" for code in communities])
    predictor = heaviest(weights, predictors(weights))
    details = [f"/places/{HOT_COMMUNITY}/{path.rpartition('/')[2]}" for path in predictors(weights)]
    return [("Home", "/"), ("Profile of Cook County", f"/places/{HOT_COMMUNITY}"), ("Heaviest profile of all", profile),
            ("Heaviest predictor page", predictor), ("Heaviest predictor of Cook County", heaviest(weights, details))]


def measure_maps(weights, found):
    maps = sorted(set(re.findall(r'href="(/map/[^"#?]+)"', weights.text_of("/map"))))
    heaviest_map = heaviest(weights, maps)
    weight = weights.bytes_of(heaviest_map)
    command = f"curl -s -H 'Accept-Encoding: gzip' $ADDRESS{heaviest_map} \\| wc --bytes"
    found.add("Heaviest map of all counties, the page alone", kilobytes(weight), command, "< 150 KB", weight < MAP_BUDGET)


def measure_weights(bench):
    found = Section("weights")
    with bench.server() as server:
        weights = Weights(server)
        for name, path in pages(weights, bench.communities):
            parts = weights.of_page(path)
            shown = " + ".join(f"{part / 1e3:.1f}" for part in parts)
            command = f"curl -s -H 'Accept-Encoding: gzip' $ADDRESS{path} \\| wc --bytes"
            found.add(name, f"{kilobytes(sum(parts))} = {shown}", command, "< 60 KB", sum(parts) < BUDGET)
        measure_maps(weights, found)
    found.remark("Page + styles + scripts + fonts, in bodies as sent. The command shows the weight of the page; the "
                 "other files are asked for in the same way.")
    return found
