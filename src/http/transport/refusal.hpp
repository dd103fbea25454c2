#pragma once

#include "base/error.hpp"

namespace foothold::http {

// A request that cannot even be handed to the application. The status is finer than what the kind of error alone gives:
// a header that is too large is 431 where a body is 413.
struct Refusal {
  int status = 400;
  Error error;
};

}  // namespace foothold::http
