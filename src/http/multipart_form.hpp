#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace foothold::http {

// One field or file of a form that was sent as multipart/form-data. A plain value; `bytes` points into the body.
struct MultipartPart {
  std::string name;
  bool is_file = false;    // sent by a file control, also when nobody chose a file
  std::string file_name;   // without folders and control characters; empty when no file was chosen
  std::string media_type;  // as the browser says it, without parameters; not to be trusted
  std::string_view bytes;
};

// How much of a form is accepted.
struct MultipartLimits {
  std::size_t parts = 100;
  std::size_t header_bytes = 4096;            // the lines before one part
  std::size_t total_bytes = 1024UL * 1024UL;  // of the whole body
};

// A form as browsers send it when it may hold files (RFC 7578), in the order of its fields. Never changes, so any
// thread may ask. Borrows the body it was read from.
class MultipartForm {
 public:
  explicit MultipartForm(std::vector<MultipartPart> parts) : parts_(std::move(parts)) {}

  [[nodiscard]] const std::vector<MultipartPart>& parts() const { return parts_; }
  // The first part of that name; null when there is none.
  [[nodiscard]] const MultipartPart* find(std::string_view name) const;
  // The first field of that name that is no file, just as it was sent; empty when there is none.
  [[nodiscard]] std::string_view text(std::string_view name) const;

 private:
  std::vector<MultipartPart> parts_;
};

// `content_type` is the header of the request, with the boundary. Refused with `too_large` when the body is over the
// limit, and with `invalid` for another type, a missing or malformed boundary, a part without a name, text that is not
// UTF-8, a body that is cut off, and more or longer parts than the limits allow.
Result<MultipartForm> parse_multipart(std::string_view content_type, std::string_view body,
                                      const MultipartLimits& limits = {});

}  // namespace foothold::http
