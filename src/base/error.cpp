#include "base/error.hpp"

namespace foothold {

std::string_view error_kind_name(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::invalid:
      return "invalid";
    case ErrorKind::not_signed_in:
      return "not_signed_in";
    case ErrorKind::not_permitted:
      return "not_permitted";
    case ErrorKind::too_many:
      return "too_many";
    case ErrorKind::not_found:
      return "not_found";
    case ErrorKind::not_allowed:
      return "not_allowed";
    case ErrorKind::too_large:
      return "too_large";
    case ErrorKind::conflict:
      return "conflict";
    case ErrorKind::unconditional:
      return "unconditional";
    case ErrorKind::unavailable:
      return "unavailable";
    case ErrorKind::timeout:
      return "timeout";
    case ErrorKind::interrupted:
      return "interrupted";
    case ErrorKind::internal:
      return "internal";
  }
  return "internal";
}

}  // namespace foothold
