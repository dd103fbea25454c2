#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"

namespace foothold {

// The one list of ways in which a request, a file or a command can be refused. http/router.cpp maps each to a status;
// base/error.cpp names each for JSON.
enum class ErrorKind {
  invalid,        // the caller sent something malformed; `field` says which part
  not_signed_in,  // nobody is signed in, or the token is not valid
  not_permitted,  // whoever asks may see this but not do it; what they may not see is not_found
  too_many,       // tried too often; wait
  not_found,      // the thing named does not exist
  not_allowed,    // the method is not one this address answers
  too_large,      // over a limit that the message names
  conflict,       // someone or something else got there first
  unconditional,  // a write that must say which revision it was made from, and does not
  unavailable,    // a part that is needed is missing or not running
  timeout,        // the caller was too slow
  interrupted,    // the person stopped the work
  internal,       // our own fault; the log knows more than the caller is told
};

// A refusal as a value. `message` says what is wrong and `hint` what to do, both for the caller; `detail` is for the
// log and the terminal and may name files, lines and system errors.
struct Error {
  ErrorKind kind = ErrorKind::internal;
  std::string field;
  Message message;
  Message hint;
  std::string detail;

  // Where the caller may have wanted to go, best first: what it is called and its path ("Boone County, Missouri",
  // "/places/29019").
  struct Suggestion {
    std::string label;
    std::string path;
  };
  std::vector<Suggestion> suggestions = {};

  // Everything that is wrong, where there can be more than one thing: the path of each part at fault and what is wrong
  // with it. Empty where `field` and `message` say all.
  struct Problem {
    std::string field;
    Message message;
  };
  std::vector<Problem> problems = {};
};

[[nodiscard]] std::string_view error_kind_name(ErrorKind kind);

// Something is broken that no caller can mend: a failed write, a damaged file, a missing resource. Thrown, and caught
// once at the edge of the program (http/server.cpp for requests, main.cpp for commands).
class Broken : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace foothold
