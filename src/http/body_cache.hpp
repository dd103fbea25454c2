#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

#include "http/request.hpp"
#include "http/response.hpp"

namespace foothold::http {

// Keeps answers that cannot change while the program runs (Response::immutable_while_running), compressed once, by
// address and language. Thread-safe. Least recently used answers leave when `byte_limit` is reached. Only GET and HEAD
// answers with status 200 are kept; addresses longer than 512 letters are never kept, so that made-up queries cannot
// push out real pages.
class BodyCache {
 public:
  explicit BodyCache(std::size_t byte_limit);
  ~BodyCache();

  // The answer for the request: from the cache, or made by `make` and kept when it may be. Compressed with gzip when
  // the client accepts it and the body is text of more than 1 KB; `Vary: Accept-Encoding` is set either way.
  [[nodiscard]] Response answer(const Request& request, const std::function<Response(const Request&)>& make);

  // The answer if it is in the cache already. Quick enough for the server's I/O thread (see Shortcut in server.hpp). A
  // miss is not counted, because answer() follows it and counts it.
  [[nodiscard]] std::optional<Response> find(const Request& request);

  struct Counters {
    std::size_t hits = 0;
    std::size_t misses = 0;
    std::size_t bytes = 0;
  };
  [[nodiscard]] Counters counters() const;

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace foothold::http
