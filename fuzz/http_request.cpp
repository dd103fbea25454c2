#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "http/transport/request_parser.hpp"

// Whatever bytes a client sends, and in whatever pieces they arrive, the parser reads the same requests, keeps within
// its limits and never hoards input.
namespace foothold::http {
namespace {

constexpr std::size_t header_limit = 256;
constexpr std::size_t body_limit = 128;

void expect(bool condition) {
  if (!condition) std::abort();
}

std::string describe(RequestParser& parser) {
  const Request& request = parser.request();
  std::string text = std::string(method_name(request.method)) + " " + request.target + "\n" + request.body + "\n";
  for (const auto& [name, value] : request.headers) text += name + ": " + value + "\n";
  return text;
}

struct Reading {
  std::vector<std::string> requests;
  bool refused = false;
};

Reading read_in_pieces(std::string_view input, std::size_t piece_size) {
  RequestParser parser(header_limit, [](const Request&) { return body_limit; });
  Reading reading;
  std::string waiting;
  for (std::size_t at = 0; at < input.size(); at += piece_size) {
    waiting += input.substr(at, piece_size);
    do {
      const std::size_t used = parser.take(waiting);
      expect(used <= waiting.size());
      waiting.erase(0, used);
      if (parser.state() != RequestParser::State::complete) break;
      expect(parser.request().body.size() <= body_limit && parser.request().path.starts_with('/'));
      reading.requests.push_back(describe(parser));
      parser.restart();
    } while (!waiting.empty());
    reading.refused = parser.state() == RequestParser::State::refused;
    if (reading.refused) break;
    expect(waiting.size() <= header_limit + piece_size);
  }
  return reading;
}

// A refusal may come earlier or later, because small pieces let the parser notice an endless line that is complete in a
// large one. What it did read must be the same.
void expect_same(const Reading& pieces, const Reading& whole) {
  expect(pieces.requests.size() <= whole.requests.size());
  expect(std::equal(pieces.requests.begin(), pieces.requests.end(), whole.requests.begin()));
  expect(pieces.refused || pieces.requests.size() == whole.requests.size());
}

}  // namespace
}  // namespace foothold::http

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using foothold::http::expect_same;
  using foothold::http::read_in_pieces;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto whole = read_in_pieces(input, size + 1);
  expect_same(read_in_pieces(input, 1), whole);
  expect_same(read_in_pieces(input, 7), whole);
  return 0;
}
