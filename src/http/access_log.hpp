#pragma once

#include <memory>
#include <string>
#include <vector>

#include "http/server.hpp"

namespace foothold::http {

// Writes one line per exchange to the log: method, path, status, bytes, milliseconds and the reader's address. Of the
// address asked for only the path is written, because what people type into searches and forms stands in the query.
// Thread-safe. observe() only takes a note; a thread of its own writes the lines a moment later, so that a slow log
// never holds up an answer. When more than 100,000 notes wait, further ones are dropped and the log says how many. The
// destructor writes what is left.
class AccessLog {
 public:
  // Of paths that start with one of `secret_paths` ("/join/") only that start is written: what follows is a key.
  explicit AccessLog(std::vector<std::string> secret_paths = {});
  ~AccessLog();
  void observe(const Exchange& exchange);

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace foothold::http
